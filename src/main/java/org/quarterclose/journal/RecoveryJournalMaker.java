package org.quarterclose.journal;

import java.util.List;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Obligation;

/**
 * Turns the movements of an obligation's recoveries into balanced entries dated the quarter end, one an event: what is
 * recognised debits the receivable and credits income, a decrease the reverse. No line touches the liability.
 *
 * <p>Collections: where the general ledger posts payments, it took all that came in to the receivable already; where
 * the close posts them, they go from the receivable to cash here.
 */
public final class RecoveryJournalMaker {

    private static final String ASSET_RULE =
            "A recovery that is probable and not disputed is an asset of its own, up to the loss recognised, and never "
                    + "netted (ASC 410-30-35-8)";
    private static final String COLLECTED_RULE = "What is collected settles the receivable and is no income again";

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;

    public RecoveryJournalMaker(ClosePolicy policy, FiscalQuarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
    }

    /** The entries of one obligation's recoveries: what was recognised, then what came in. */
    public List<JournalEntry> entries(Obligation obligation, ObligationRecoveries recoveries, RecoverySource source) {
        return Stream.of(recognised(recoveries, source), collected(recoveries, source))
                .filter(posting -> !posting.amount().isZero())
                .map(posting -> entry(obligation, posting))
                .toList();
    }

    private Posting recognised(ObligationRecoveries recoveries, RecoverySource source) {
        Money amount = recoveries.recognised();
        Money carried = recoveries.closing().minus(amount);
        String memo = (amount.isNegative() ? "Recoveries down by " : "Recoveries up by ") + amount.absolute()
                + ": books carried " + carried.plain() + ", may carry "
                + recoveries.closing().plain();
        return new Posting(Event.RECOVERY, amount, memo, ASSET_RULE, source.claimed());
    }

    private Posting collected(ObligationRecoveries recoveries, RecoverySource source) {
        Money arrived = recoveries.collected().negated();
        boolean posted = policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE;
        String memo = "Collected " + arrived + " on a receivable of "
                + recoveries.opening().plain();
        Money amount = posted ? arrived : Money.zero(arrived.currency());
        return new Posting(Event.RECOVERY_COLLECTED, amount, memo, COLLECTED_RULE, source.collected());
    }

    private JournalEntry entry(Obligation obligation, Posting posting) {
        return new JournalEntry(
                quarter + "-" + obligation.id() + "-" + posting.event(),
                quarter.end(),
                obligation.propertyId(),
                obligation.id(),
                posting.event(),
                posting.memo(),
                posting.rule(),
                posting.source(),
                lines(posting));
    }

    private List<Line> lines(Posting posting) {
        Account receivable = policy.chart().recovery().receivable();
        return posting.event() == Event.RECOVERY
                ? Line.pair(receivable, policy.chart().recovery().income(), posting.amount())
                : Line.pair(policy.chart().payments(), receivable, posting.amount());
    }

    private record Posting(Event event, Money amount, String memo, String rule, String source) {}
}
