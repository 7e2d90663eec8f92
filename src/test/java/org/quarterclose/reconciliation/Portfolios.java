package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Share;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.rollforward.Opening;

/** Portfolios drawn from a seed, with everything in them that a real one may have. */
final class Portfolios {

    private final Random random;

    Portfolios(long seed) {
        this.random = new Random(seed);
    }

    /** One obligation with what happened to it in a quarter. */
    record Case(Obligation obligation, List<Line> lines, Opening opening, Money payments) {}

    List<Case> next() {
        List<Case> cases = new ArrayList<>();
        int size = 1 + random.nextInt(5);
        for (int number = 0; number < size; number++) {
            cases.add(one(number));
        }
        return cases;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            lines.add(line());
        }
        return lines;
    }

    Money payments(Money balance) {
        return switch (random.nextInt(6)) {
            case 0 -> balance;
            case 1 -> balance.plus(cents(5_000));
            case 2 -> cents(1_000).negated();
            case 3 -> cents(100_000);
            default -> Money.zero("USD");
        };
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** A part of an amount, from nothing to all of it, in ten-thousandths. */
    String part(String amount) {
        BigDecimal whole = new BigDecimal(amount);
        long units = whole.movePointRight(4).longValueExact();
        return BigDecimal.valueOf(units == 0 ? 0 : random.nextLong(units + 1), 4)
                .toPlainString();
    }

    private Case one(int number) {
        Likelihood[] likelihoods = {
            Likelihood.PROBABLE, Likelihood.PROBABLE, Likelihood.REASONABLY_POSSIBLE, Likelihood.REMOTE
        };
        ObligationClass kind = random.nextBoolean() ? ObligationClass.REMEDIATION : ObligationClass.LITIGATION;
        String property = "SITE-" + random.nextInt(3);
        Obligation obligation = Facts.numbered(number, property, kind, likelihoods[random.nextInt(4)]);
        if (random.nextInt(8) == 0) {
            obligation = Facts.ended(obligation, Facts.Q3.start().plusDays(random.nextInt(120)));
        }
        Opening opening = opening();
        return new Case(obligation, lines(), opening, payments(opening.balance()));
    }

    private Opening opening() {
        if (random.nextInt(3) == 0) {
            return Opening.none("USD");
        }
        Money balance = cents(50_000_000);
        return new Opening(balance, balance.min(cents(10_000_000)), true);
    }

    private Line line() {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(900_000_000), 4);
        BigDecimal best = low.add(BigDecimal.valueOf(random.nextInt(9_000_000), 4));
        BigDecimal high = best.add(BigDecimal.valueOf(random.nextInt(9_000_000), 4));
        boolean hasBest = random.nextInt(3) == 0;
        Share share = random.nextBoolean()
                ? Share.WHOLE
                : Share.ofPercent(BigDecimal.valueOf(1 + random.nextInt(100_000_000), 6));
        Share declared = share.isWhole() && random.nextBoolean() ? null : share;
        return new Line(
                low.toPlainString(),
                hasBest ? best.toPlainString() : null,
                high.toPlainString(),
                share,
                declared,
                spendOn(),
                random.nextInt(10) == 0);
    }

    private LocalDate spendOn() {
        LocalDate boundary = Facts.Q3.currentUntil(12);
        return random.nextInt(4) == 0 ? null : boundary.plusDays(random.nextInt(3) - 1L);
    }

    private Money cents(int bound) {
        return new Money(BigDecimal.valueOf(random.nextInt(bound), 2), "USD");
    }
}
