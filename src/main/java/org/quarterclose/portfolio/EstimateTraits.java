package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** What decides into which sum of its obligation an estimate line goes. */
record EstimateTraits(LocalDate spendOn, EstimateShare share, boolean best, boolean later) {

    boolean fit(Likeness likeness) {
        return best == likeness.best()
                && later == likeness.later()
                && Objects.equals(spendOn, likeness.spendOn())
                && same(share.applied(), likeness.share())
                && same(share.declared(), likeness.declaredShare());
    }

    Likeness likeness(int obligation) {
        return new Likeness(obligation, spendOn, share.applied(), share.declared(), best, later);
    }

    private static boolean same(Share one, Share other) {
        return one == other || one != null && one.equals(other);
    }
}
