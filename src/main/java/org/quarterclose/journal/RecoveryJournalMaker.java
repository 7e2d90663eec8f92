package org.quarterclose.journal;

import java.util.List;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Exchange;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.rollforward.TranslatedRecoveries;

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
    private static final String LISTED_RULE =
            "A recovery is no asset unless it is virtually certain, which no file says: it is listed only, and what "
                    + "comes in is income (IAS 37.53)";
    private static final String COLLECTED_RULE = "What is collected settles the receivable and is no income again";

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;

    public RecoveryJournalMaker(ClosePolicy policy, FiscalQuarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
    }

    /** The entries of one obligation's recoveries: what was recognised, what came in, the exchange difference. */
    public List<JournalEntry> entries(Obligation obligation, TranslatedRecoveries translated, RecoverySource source) {
        ObligationRecoveries recoveries = translated.local();
        String rate = PresentedAmounts.rate(translated.rate());
        return Stream.of(
                        recognised(recoveries, source).posted(translated.recognised(), rate),
                        collected(recoveries, source).posted(arrived(translated), rate),
                        exchange(translated))
                .filter(posting -> !posting.amount().isZero())
                .map(posting -> entry(obligation, posting))
                .toList();
    }

    /** As above, of an obligation in the presentation currency. */
    public List<JournalEntry> entries(Obligation obligation, ObligationRecoveries recoveries, RecoverySource source) {
        return entries(obligation, TranslatedRecoveries.inPresentationCurrency(recoveries), source);
    }

    private Posting recognised(ObligationRecoveries recoveries, RecoverySource source) {
        Money amount = recoveries.recognised();
        Money carried = recoveries.closing().minus(amount);
        String memo = (amount.isNegative() ? "Recoveries down by " : "Recoveries up by ") + amount.absolute()
                + ": books carried " + carried.plain() + ", may carry "
                + recoveries.closing().plain();
        return new Posting(Event.RECOVERY, amount, memo, assetRule(), source.claimed());
    }

    private String assetRule() {
        return policy.framework() == Framework.US_GAAP ? ASSET_RULE : LISTED_RULE;
    }

    private Posting collected(ObligationRecoveries recoveries, RecoverySource source) {
        Money arrived = recoveries.collected().negated();
        String memo = "Collected " + arrived + " on a receivable of "
                + recoveries.opening().plain();
        return new Posting(Event.RECOVERY_COLLECTED, arrived, memo, COLLECTED_RULE, source.collected());
    }

    /** What came in, as far as it is posted here. */
    private Money arrived(TranslatedRecoveries translated) {
        Money arrived = translated.collected().negated();
        return policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE ? arrived : Money.zero(arrived.currency());
    }

    private Posting exchange(TranslatedRecoveries translated) {
        Exchange exchange = policy.chart().exchange();
        Money difference = translated.fx();
        if (exchange == null || difference.isZero()) {
            return new Posting(Event.RECOVERY_FX, difference, "", "", "");
        }
        String end = PresentedAmounts.difference(translated.local().closing(), translated.closing(), translated.rate());
        String memo = "Exchange difference of recoveries: " + end + ", books carried "
                + translated.closing().minus(difference).plain();
        String rule = PostingRule.exchange(exchange).in(policy.framework());
        return new Posting(Event.RECOVERY_FX, difference, memo, rule, JournalMaker.ASSUMPTIONS);
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
        return switch (posting.event()) {
            case RECOVERY -> Line.pair(receivable, policy.chart().recovery().income(), posting.amount());
            case RECOVERY_FX -> Line.pair(receivable, policy.chart().exchange().account(), posting.amount());
            default -> Line.pair(policy.chart().payments(), receivable, posting.amount());
        };
    }

    private record Posting(Event event, Money amount, String memo, String rule, String source) {

        /**
         * The same in the presentation currency. What goes from one recovery to another is nothing in their own, but
         * each is rounded by itself: cents may be left to post.
         */
        Posting posted(Money presented, String rate) {
            return new Posting(event, presented, memo + rate, rule, source);
        }
    }
}
