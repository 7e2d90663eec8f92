package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.rollforward.QuarterEvents;

/**
 * Obligations of chance: every class, three currencies, two closed properties and one that is worked, and in each
 * quarter everything that may happen to them.
 */
final class DrawnPortfolio {

    static final String OPERATING = "SITE-0";

    private static final int MOST_OBLIGATIONS = 3;
    private static final SourceLine SOURCE = new SourceLine("obligations.csv", 2);

    private final Random random;
    private final FiscalQuarter first;
    private final DrawnLines lines;
    private final List<Obligation> register = new ArrayList<>();

    /** @param first the quarter of its first close */
    DrawnPortfolio(Random random, FiscalQuarter first) {
        this.random = random;
        this.first = first;
        this.lines = new DrawnLines(random);
        int size = 1 + random.nextInt(MOST_OBLIGATIONS);
        for (int number = 0; number < size; number++) {
            register.add(obligation(number));
        }
    }

    List<Obligation> register() {
        return register;
    }

    /** What a first close is given: for some nothing, for retirement obligations layers. */
    Before opening(Obligation obligation) {
        if (random.nextInt(3) == 0) {
            return Before.given(Money.zero(obligation.currency()), List.of());
        }
        if (obligation.obligationClass() != ObligationClass.RETIREMENT) {
            return Before.given(cents(50_000_000, obligation), List.of());
        }
        List<Layer> layers = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(2); number++) {
            layers.add(layer(number, obligation));
        }
        return Before.given(
                layers.stream().map(Layer::balance).reduce(Money::plus).orElseThrow(), layers);
    }

    // Carried at what nobody computed: the program takes what the books say.
    private Layer layer(int number, Obligation obligation) {
        Money flow = cents(20_000_000, obligation).plus(cent(obligation));
        Money balance = Money.rounded(
                flow.amount().multiply(BigDecimal.valueOf(50 + random.nextInt(50), 2)),
                obligation.currency(),
                RoundingMode.UP);
        BigDecimal rate = BigDecimal.valueOf(2L * random.nextInt(5), 2);
        LocalDate spendOn = lines.spendOn(first);
        return new Layer(number, LocalDate.parse("1999-01-01"), rate, spendOn, flow, balance);
    }

    Happening next(Obligation obligation, FiscalQuarter quarter, Money balance) {
        boolean retirement = obligation.obligationClass() == ObligationClass.RETIREMENT;
        List<QuarterEvents> events = new ArrayList<>();
        boolean paid = random.nextInt(3) == 0;
        if (paid) {
            events.add(QuarterEvents.paid(about(balance, obligation)));
        }
        if (random.nextInt(4) == 0) {
            events.add(transfer(balance, obligation));
        }
        String settlement = paid && random.nextInt(6) == 0 ? "by Deed 4" : "";
        List<EstimateSum> estimated = settlement.isEmpty() ? lines.of(obligation, quarter) : List.of();
        List<Recovery> claims = random.nextInt(3) == 0 ? claims(obligation) : List.of();
        Money collected = claims.isEmpty() || random.nextBoolean() ? zero(obligation) : cents(200_000, obligation);
        return new Happening(thisQuarter(obligation, quarter), estimated, events, settlement, claims, collected, false);
    }

    /** As the register has it this quarter: likelihoods change, and duties end and are open again. */
    private Obligation thisQuarter(Obligation obligation, FiscalQuarter quarter) {
        boolean ends = random.nextInt(8) == 0;
        boolean retirement = obligation.obligationClass() == ObligationClass.RETIREMENT;
        return new Obligation(
                obligation.number(),
                obligation.id(),
                obligation.propertyId(),
                obligation.obligationClass(),
                obligation.title(),
                retirement ? null : likelihood(),
                obligation.currency(),
                obligation.incurredOn(),
                "",
                null,
                obligation.timingFixed(),
                ends ? quarter.start().plusDays(random.nextInt(120)) : null,
                ends ? "Letter 17" : "",
                "",
                retirement && random.nextBoolean() ? cents(10_000_000, obligation) : null,
                SOURCE);
    }

    private Likelihood likelihood() {
        Likelihood[] likelihoods = Likelihood.values();
        return random.nextInt(3) > 0 ? Likelihood.PROBABLE : likelihoods[random.nextInt(likelihoods.length)];
    }

    private Obligation obligation(int number) {
        ObligationClass[] classes = ObligationClass.values();
        ObligationClass kind = classes[random.nextInt(classes.length)];
        boolean retirement = kind == ObligationClass.RETIREMENT;
        return new Obligation(
                number,
                "OB-" + number,
                "SITE-" + random.nextInt(3),
                kind,
                "Clean-up",
                retirement ? null : Likelihood.PROBABLE,
                Seasons.CURRENCIES.get(Math.max(0, random.nextInt(5) - 2)),
                retirement ? first.start().plusDays(46L * random.nextInt(4)) : null,
                "",
                null,
                random.nextBoolean(),
                null,
                "",
                "",
                SOURCE);
    }

    private QuarterEvents transfer(Money balance, Obligation obligation) {
        Money zero = zero(obligation);
        Money amount = about(balance, obligation);
        Money signed = random.nextBoolean() ? amount : amount.negated();
        return switch (random.nextInt(4)) {
            case 0 -> new QuarterEvents(zero, amount, zero, zero, zero, zero);
            case 1 -> new QuarterEvents(zero, zero, amount, zero, zero, zero);
            case 2 -> new QuarterEvents(zero, zero, zero, signed, zero, zero);
            default -> new QuarterEvents(zero, zero, zero, zero, signed, zero);
        };
    }

    private List<Recovery> claims(Obligation obligation) {
        List<Recovery> claims = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            claims.add(new Recovery(
                    obligation.id() + "-R" + i,
                    obligation.id(),
                    "Insurer",
                    cents(1_000_000, obligation),
                    likelihood(),
                    random.nextInt(4) == 0,
                    "Policy",
                    SOURCE));
        }
        return claims;
    }

    /** All of it, more than it, or a part. */
    private Money about(Money balance, Obligation obligation) {
        return switch (random.nextInt(4)) {
            case 0 -> balance.plus(cent(obligation));
            case 1 -> balance.plus(cents(1_000_000, obligation)).plus(cent(obligation));
            default -> cents(1_000_000, obligation).plus(cent(obligation));
        };
    }

    private Money cents(int below, Obligation obligation) {
        return new Money(BigDecimal.valueOf(random.nextInt(below), Money.CENTS), obligation.currency());
    }

    private static Money cent(Obligation obligation) {
        return new Money(BigDecimal.valueOf(1, Money.CENTS), obligation.currency());
    }

    private static Money zero(Obligation obligation) {
        return Money.zero(obligation.currency());
    }
}
