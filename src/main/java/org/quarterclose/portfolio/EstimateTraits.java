package org.quarterclose.portfolio;

import java.time.LocalDate;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;

/** What decides into which sum of its obligation an estimate line goes. */
record EstimateTraits(LocalDate spendOn, EstimateShare share, boolean best, boolean later, Outlook outlook) {

    boolean fit(Likeness likeness) {
        return best == likeness.best()
                && later == likeness.later()
                && (spendOn == likeness.spendOn() || spendOn != null && spendOn.equals(likeness.spendOn()))
                && same(share.applied(), likeness.share())
                && same(share.declared(), likeness.declaredShare())
                && (outlook == likeness.outlook() || outlook.equals(likeness.outlook()));
    }

    Likeness likeness(int obligation) {
        return new Likeness(obligation, spendOn, share.applied(), share.declared(), best, later, outlook);
    }

    /** The share counts by what is stored of it: cheaper than a decimal's own. */
    @Override
    public int hashCode() {
        int day = spendOn == null ? 0 : spendOn.hashCode();
        int plain = 31 * (31 * day + share.stored()) + (best ? 2 : 0) + (later ? 1 : 0);
        return outlook == Outlook.PLAIN ? plain : 31 * plain + outlook.hashCode();
    }

    private static boolean same(Share one, Share other) {
        return one == other || one != null && one.equals(other);
    }
}
