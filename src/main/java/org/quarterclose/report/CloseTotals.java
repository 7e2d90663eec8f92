package org.quarterclose.report;

import java.util.SortedMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.rollforward.Movements;

/**
 * The totals of a version in the presentation currency: what {@code summary.json} and the ten-line summary say.
 *
 * @param rowsRead records below the header rows of all input files
 * @param expense what the whole quarter takes to expense, also where a further version posts a difference; payments
 *     above a balance and exchange losses of profit and loss included, less income from recoveries
 * @param accrual what the entries add through expense before accretion and recoveries
 * @param closingByClass closing balance by class
 * @param errors problems that keep the close INCOMPLETE
 */
public record CloseTotals(
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        Movements quarter,
        Movements yearToDate,
        Money current,
        Money expense,
        Money accrual,
        Money excessExposure,
        long entries,
        Money entryDebits,
        Money entryCredits,
        SortedMap<ObligationClass, Money> closingByClass,
        long errors,
        long warnings) {

    /** What was recognised or revised without going through expense: asset retirement cost. */
    public Money capitalised() {
        return quarter.accrual().minus(accrual);
    }

    public Money noncurrent() {
        return quarter.closing().minus(current);
    }
}
