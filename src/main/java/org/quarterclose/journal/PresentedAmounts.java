package org.quarterclose.journal;

import java.math.RoundingMode;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.portfolio.ExchangeRate;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/** What is posted of an obligation in another currency: its roll-forward in the presentation currency. */
record PresentedAmounts(TranslatedRow row, Money corrected, RoundingMode rounding) {

    /** What the entry of an event comes to, with the sign of its column. */
    Money of(Event event) {
        RollForwardRow presented = row.presented();
        Movements moved = presented.quarter();
        return switch (event) {
            case REPRESENTATION -> moved.representation();
            case ACQUISITION -> moved.acquired();
            case DISPOSAL -> moved.disposed();
            case ACCRETION -> moved.accretion();
            case PAYMENT -> moved.payments().negated();
            case PAYMENT_ABOVE_BALANCE -> presented.excessPayment();
            case INCURRED -> moved.incurred();
            case REVISION_UP, REVISION_DOWN -> moved.revisions().minus(correction());
            case CORRECTION_UP, CORRECTION_DOWN -> correction();
            case RELEASE -> moved.released();
            case FX -> moved.fx();
            case RECOVERY, RECOVERY_COLLECTED, RECOVERY_FX ->
                throw new IllegalArgumentException(event + " is no movement of an obligation");
        };
    }

    private Money correction() {
        return average(corrected);
    }

    /** An amount of the obligation at the average rate. */
    Money average(Money local) {
        return local.isZero() || row.rate() == null
                ? Money.zero(row.presented().currency())
                : Money.rounded(
                        local.amount().multiply(row.rate().average()),
                        row.presented().currency(),
                        rounding);
    }

    /** How an entry's memo ends: the currency of its amounts and the rate that they were translated at. */
    static String rate(ExchangeRate rate) {
        return rate == null
                ? ""
                : "; in " + rate.currency() + ", posted at the average rate of "
                        + rate.average().toPlainString();
    }

    /** Why there is an exchange difference, in figures. */
    static String difference(Money local, Money presented, ExchangeRate rate) {
        return local + " at the quarter-end rate of "
                + (rate == null ? "" : rate.closing().toPlainString()) + " is " + presented;
    }

    /** The obligation's balance, which the exchange difference takes to its rate. */
    String difference() {
        Money before = row.presented().closing().minus(of(Event.FX));
        String end = difference(row.local().closing(), row.presented().closing(), row.rate());
        return "Exchange difference: " + end + ", books carried " + before.plain();
    }
}
