package org.quarterclose.journal;

import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * One balanced entry that posts one event of one obligation.
 *
 * @param id stable within a version: quarter, obligation and event
 * @param date the quarter end
 */
public record JournalEntry(
        String id,
        LocalDate date,
        String propertyId,
        String obligationId,
        Event event,
        String memo,
        String rule,
        String source,
        List<Line> lines) {

    public enum Event {
        INCURRED,
        REVISION_UP,
        REVISION_DOWN,
        CORRECTION_UP,
        CORRECTION_DOWN,
        RELEASE,
        ACCRETION,
        ACQUISITION,
        DISPOSAL,
        REPRESENTATION,
        PAYMENT,
        PAYMENT_ABOVE_BALANCE,
        RECOVERY,
        RECOVERY_COLLECTED,
        RECOVERY_FX,
        FX
    }

    /** One side of an entry; exactly one of debit and credit is above zero, the other is zero. */
    public record Line(int number, Account account, Money debit, Money credit) {

        public Line {
            if (debit.isNegative() || credit.isNegative() || debit.isPositive() == credit.isPositive()) {
                throw new IllegalArgumentException("a line is a debit or a credit: " + debit + ", " + credit);
            }
        }

        /** A debit and a credit of one amount; a negative amount goes the other way round. */
        static List<Line> pair(Account debit, Account credit, Money amount) {
            Money zero = Money.zero(amount.currency());
            Money size = amount.absolute();
            return List.of(
                    new Line(1, amount.isNegative() ? credit : debit, size, zero),
                    new Line(2, amount.isNegative() ? debit : credit, zero, size));
        }
    }

    public JournalEntry {
        lines = List.copyOf(lines);
        Money difference = lines.stream()
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("an entry has lines"));
        if (!difference.isZero()) {
            throw new IllegalArgumentException("entry " + id + " is out of balance by " + difference);
        }
    }

    public Money debits() {
        return lines.stream().map(Line::debit).reduce(Money::plus).orElseThrow();
    }
}
