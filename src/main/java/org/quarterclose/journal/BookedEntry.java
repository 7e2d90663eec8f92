package org.quarterclose.journal;

import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * What the posted versions of a quarter have put into the books for one event of one obligation, all of them together.
 *
 * @param nets what each account was debited (credits negative), accounts at zero left out
 */
public record BookedEntry(String propertyId, String obligationId, Event event, List<Net> nets) {

    /** Debits less credits of an account. */
    public record Net(Account account, Money amount) {}
}
