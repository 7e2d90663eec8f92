package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.reconciliation.DrawnYears.Close;
import org.quarterclose.reconciliation.DrawnYears.Step;

/**
 * Quarters closed in one system come to the cent to what separate first closes come to, each of which is given the
 * closing of the one before as its opening balances: on ten thousand portfolios, closed in memory.
 *
 * <p>An opening file says less than the books know. Where that decides a balance, the chain is mended with the books:
 * it carries no rate of a discounted balance that nobody estimated this quarter, and no retirement obligation that is
 * recognised without a layer when something is paid for it. Receivables of recoveries have no opening at all, so that
 * they are no part of this law.
 */
class ChainOfOpeningsTest {

    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger mended = new AtomicInteger();

    @Test
    void quarters_in_one_system_equal_a_chain_of_first_closes_on_exported_openings() {
        DrawnYears.everyPortfolio(this::assertSameBalances);

        assertThat(compared.get()).isGreaterThan(30_000);
        assertThat(mended.get()).isBetween(1, compared.get() / 20);
    }

    private void assertSameBalances(List<Close> closes) {
        List<Before> exported = new ArrayList<>();
        closes.get(0).steps().forEach(step -> exported.add(step.closed().next().exported()));
        for (Close close : closes.subList(1, closes.size())) {
            for (int number = 0; number < close.steps().size(); number++) {
                Step step = close.steps().get(number);
                ClosedOne first = ClosedOne.of(close.season(), step.happening(), exported.get(number));
                exported.set(number, compare(step, first).next().exported());
            }
        }
    }

    private ClosedOne compare(Step step, ClosedOne first) {
        if (isMoreThanAFileSays(step)) {
            mended.incrementAndGet();
            return step.closed();
        }
        compared.incrementAndGet();
        assertThat(first.row().local().closing())
                .as("%s %s", step.happening(), step.before())
                .isEqualTo(step.closed().row().local().closing());
        assertThat(first.row().presented().closing())
                .isEqualTo(step.closed().row().presented().closing());
        assertThat(carried(first)).isEqualTo(carried(step.closed()));
        return first;
    }

    private static boolean isMoreThanAFileSays(Step step) {
        Before before = step.before();
        boolean paid = step.happening().event().paid().isPositive();
        boolean unwinds = step.closed().measurement().basis() == Basis.CARRIED_FORWARD && before.discounted() != null;
        boolean bare = before.isRecognised() && before.layers().isEmpty() && paid;
        return unwinds || bare;
    }

    /** What the layers go on with, but for the number and the day of their recognition. */
    private static List<String> carried(ClosedOne closed) {
        return closed.layers().stream()
                .filter(layer -> layer.closing().isPositive())
                .map(ChainOfOpeningsTest::figures)
                .toList();
    }

    private static String figures(LayerMovement layer) {
        return layer.spendOn() + " " + layer.rate() + " " + layer.undiscounted() + " " + layer.closing();
    }
}
