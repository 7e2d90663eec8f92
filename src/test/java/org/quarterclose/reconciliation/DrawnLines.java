package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.Obligation;

/** Estimate lines of chance: ranges and best estimates, shares, dates, scenarios, prices of other years. */
final class DrawnLines {

    private static final List<Share> SHARES =
            List.of(Share.WHOLE, Share.ofPercent(new BigDecimal("31")), Share.ofPercent(new BigDecimal("33.333333")));
    private static final int[] QUARTERS_AHEAD = {0, 0, 1, 3, 4, 5, 12, 40};
    private static final List<Outlook> SCENARIOS =
            List.of(new Outlook("dry", new BigDecimal("0.6"), null), new Outlook("wet", new BigDecimal("0.4"), 2002));

    private final Random random;

    DrawnLines(Random random) {
        this.random = random;
    }

    /** None in one quarter of five: nobody estimated anything. */
    List<EstimateSum> of(Obligation obligation, FiscalQuarter quarter) {
        boolean retirement = obligation.obligationClass() == ObligationClass.RETIREMENT;
        List<EstimateSum> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Outlook certain = new Outlook("", null, retirement && random.nextBoolean() ? 2002 : null);
            lines.add(line(obligation, quarter, certain));
        }
        if (retirement && random.nextBoolean()) {
            // One time in ten a scenario is missing: nothing can be weighed then.
            for (Outlook scenario : random.nextInt(10) == 0 ? SCENARIOS.subList(0, 1) : SCENARIOS) {
                lines.add(line(obligation, quarter, scenario));
            }
        }
        return lines;
    }

    private EstimateSum line(Obligation obligation, FiscalQuarter quarter, Outlook outlook) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(900_000_000), 4);
        BigDecimal best = low.add(BigDecimal.valueOf(random.nextInt(9_000_000), 4));
        BigDecimal high = best.add(BigDecimal.valueOf(random.nextInt(9_000_000), 4));
        boolean hasBest = random.nextInt(3) == 0;
        Share share = SHARES.get(random.nextInt(SHARES.size()));
        boolean undated = obligation.obligationClass() != ObligationClass.RETIREMENT && random.nextInt(6) == 0;
        Likeness likeness = new Likeness(
                obligation.number(),
                undated ? null : spendOn(quarter),
                share,
                share.isWhole() ? null : share,
                hasBest,
                random.nextInt(12) == 0,
                outlook);
        return new EstimateSum(likeness, 1, low, hasBest ? best : low, high);
    }

    /** The last day of a quarter, at times a day in its middle. */
    LocalDate spendOn(FiscalQuarter quarter) {
        LocalDate end = quarter.end().plusDays(1);
        LocalDate day = end.plusMonths(3L * QUARTERS_AHEAD[random.nextInt(QUARTERS_AHEAD.length)]);
        return random.nextInt(10) == 0 ? day.plusDays(45) : day.minusDays(1);
    }
}
