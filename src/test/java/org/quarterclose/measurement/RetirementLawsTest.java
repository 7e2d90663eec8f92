package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.measurement.Retirements.Flow;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.portfolio.Layer;

/** What holds for every retirement obligation: ten thousand of them, a fourth for each law, through six quarters. */
class RetirementLawsTest {

    private static final int OBLIGATIONS = 10_000;
    private static final int QUARTERS = 6;
    private static final Quarter FIRST = Quarter.parse("2003-Q3");

    @Test
    void layers_foot_are_never_negative_and_open_where_they_closed() {
        everyClose((life, closed) -> {
            Money closing = usd("0.00");
            for (LayerMovement row : closed.layers()) {
                assertThat(row.closing().isNegative()).isFalse();
                assertThat(row.undiscounted().isNegative()).isFalse();
                assertThat(row.undiscounted().isPositive() || row.closing().isZero())
                        .isTrue();
                closing = closing.plus(row.closing());
            }
            assertThat(closed.measurement().required()).isEqualTo(closing);
            assertThat(life.opening
                            .plus(closed.incurred())
                            .plus(closed.accreted())
                            .plus(closed.paid())
                            .plus(closed.revised())
                            .plus(closed.released()))
                    .isEqualTo(closing);
            assertThat(closed.measurement().noncurrent().isNegative()).isFalse();
        });
    }

    @Test
    void the_layers_hold_the_flows_of_the_newest_estimate_to_the_cent() {
        everyClose((life, closed) -> {
            Money expected = life.flows.stream().map(flow -> usd(flow.amount())).reduce(usd("0.00"), Money::plus);
            assertThat(closed.measurement().discounted().undiscounted()).isEqualTo(expected);
        });
    }

    @Test
    void the_order_of_lines_changes_nothing_and_neither_does_closing_once_more() {
        everyClose((life, closed) -> {
            List<Flow> shuffled = new ArrayList<>(life.flows);
            Collections.shuffle(shuffled, life.random);
            assertThat(life.again(shuffled)).isEqualTo(closed);
        });
    }

    @Test
    void whatever_happened_a_layer_ends_at_its_flows() {
        everyClose((life, closed) -> {
            for (LayerMovement row : closed.layers()) {
                if (!row.spendOn()
                        .isAfter(FiscalCalendar.DECEMBER.quarter(life.quarter).end())) {
                    assertThat(row.closing()).isEqualTo(row.undiscounted());
                }
            }
        });
    }

    private static void everyClose(BiConsumer<Life, Retirement> law) {
        Random random = new Random(20031031);
        for (int i = 0; i < OBLIGATIONS / 4; i++) {
            Life life = new Life(random);
            for (int q = 0; q < QUARTERS; q++) {
                law.accept(life, life.next());
            }
        }
    }

    /** One obligation of chance. */
    private static final class Life {

        private final Random random;
        private final Retirements books = new Retirements("2003-08-01");
        private Quarter quarter = FIRST.previous();
        private List<Flow> flows = List.of();
        private List<Layer> before = List.of();
        private boolean recognisedBefore;
        private String paid = "0.00";
        private Money opening = usd("0.00");

        Life(Random random) {
            this.random = random;
            if (random.nextBoolean()) {
                books.by(DownwardRevisions.WEIGHTED_AVERAGE);
            }
        }

        Retirement next() {
            opening = books.balance();
            before = List.copyOf(books.layers());
            recognisedBefore = books.isRecognised();
            quarter = quarter.next();
            books.rate("CARFR", BigDecimal.valueOf(random.nextInt(15), 2).toPlainString());
            flows = flows();
            paid = recognisedBefore && random.nextInt(3) == 0 ? amount(opening) : "0.00";
            return books.pay(paid).close(quarter.toString(), flows.toArray(Flow[]::new));
        }

        Retirement again(List<Flow> lines) {
            return books.opened(before, recognisedBefore)
                    .pay(paid)
                    .close(quarter.toString(), lines.toArray(Flow[]::new));
        }

        private List<Flow> flows() {
            List<Flow> lines = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                String day = (2003 + random.nextInt(8)) + "-1" + random.nextInt(3) + "-15";
                lines.add(Flow.of(amount(usd("100000.00")), day));
            }
            return lines;
        }

        /** Sometimes more than there is. */
        private String amount(Money about) {
            int cents = about.amount().movePointRight(2).intValueExact();
            return BigDecimal.valueOf(1 + random.nextInt(cents + cents / 4 + 1), 2)
                    .toPlainString();
        }
    }
}
