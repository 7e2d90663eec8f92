package org.quarterclose.journal;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * A debit and a credit of one amount; a negative amount goes the other way round.
 *
 * @param rest takes what goes off above what the debited account is carried at; null when there is no such limit
 */
record Posting(Event event, Account debit, Account credit, Money amount, Reason reason, Rest rest) {

    /** What takes the rest, and what the debited account is carried at. */
    record Rest(Account account, Money carried) {}

    /** Why an entry is made: its memo, its rule, and where its figures stand. */
    record Reason(String memo, String rule, String source) {}

    Posting(Event event, Account debit, Account credit, Money amount, Reason reason) {
        this(event, debit, credit, amount, reason, null);
    }

    Posting above(Account account, Money carried) {
        return new Posting(event, debit, credit, amount, reason, new Rest(account, carried));
    }

    List<Line> lines() {
        Money beyond = rest == null ? Money.zero(amount.currency()) : RetirementCost.beyond(amount, rest.carried());
        return beyond.isZero() ? Line.pair(debit, credit, amount) : split(beyond);
    }

    private List<Line> split(Money beyond) {
        Money zero = Money.zero(amount.currency());
        Money carried = amount.negated().minus(beyond);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, credit, amount.negated(), zero));
        if (carried.isPositive()) {
            lines.add(new Line(2, debit, zero, carried));
        }
        lines.add(new Line(lines.size() + 1, rest.account(), zero, beyond));
        return lines;
    }

    /** The same as it is posted; what is not posted in its own currency is not in another. */
    Posting in(PresentedAmounts amounts) {
        if (event == Event.FX) {
            return this;
        }
        Money posted = amount.isZero() ? Money.zero(amounts.row().presented().currency()) : amounts.of(event);
        String memo = reason.memo() + PresentedAmounts.rate(amounts.row().rate());
        Reason why = new Reason(memo, reason.rule(), reason.source());
        Rest translated = rest == null ? null : new Rest(rest.account(), amounts.average(rest.carried()));
        return new Posting(event, debit, credit, posted, why, translated);
    }
}
