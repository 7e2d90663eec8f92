package org.quarterclose.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.Posting.Reason;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Exchange;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/**
 * Turns the movements of an obligation into balanced entries dated the quarter end, one an event: an increase debits
 * expense and credits the liability, a decrease the reverse; for a retirement obligation of an operating property the
 * asset stands for the expense. A movement of zero makes no entry.
 *
 * <p>Payments: where the general ledger posts them, it took the whole payment to the liability, so that only the part
 * above the balance moves on to expense; where the close posts them, the balance and the rest are both paid from here.
 */
public final class JournalMaker {

    /** Where the rates of an exchange difference stand. */
    static final String ASSUMPTIONS = "assumptions.csv";

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;
    private final Set<String> operating;

    /** @param operating ids of properties whose retirement cost is an asset (ASC 410-20-25-5) */
    public JournalMaker(ClosePolicy policy, FiscalQuarter quarter, Set<String> operating) {
        this.policy = policy;
        this.quarter = quarter;
        this.operating = Set.copyOf(operating);
    }

    /** Without operating properties. */
    public JournalMaker(ClosePolicy policy, FiscalQuarter quarter) {
        this(policy, quarter, Set.of());
    }

    /**
     * The entries of one obligation: transfers, accretion, payment, payment above the balance, then the change of the
     * balance, then the exchange difference. All are posted in the presentation currency.
     *
     * @throws IllegalArgumentException when the measurement is another obligation's
     */
    public List<JournalEntry> entries(TranslatedRow translated, Measurement measurement, EntrySource source) {
        RollForwardRow row = translated.local();
        if (row.number() != measurement.number()) {
            throw new IllegalArgumentException("another obligation's measurement: " + measurement.obligationId());
        }
        Case one = new Case(row, measurement, source);
        Movements moved = row.quarter();
        Money corrected = one.corrected();
        Money revised = moved.revisions().minus(corrected);
        return Stream.of(
                        transfer(one, Event.REPRESENTATION, moved.representation()),
                        transfer(one, Event.ACQUISITION, moved.acquired()),
                        transfer(one, Event.DISPOSAL, moved.disposed()),
                        accretion(one),
                        payment(one),
                        paymentAboveBalance(one),
                        change(one, Event.INCURRED, moved.incurred()),
                        correction(one, corrected),
                        change(one, revised.isNegative() ? Event.REVISION_DOWN : Event.REVISION_UP, revised),
                        change(one, Event.RELEASE, moved.released()),
                        exchange(one, translated))
                .map(posting -> translated.isForeign() ? posting.in(amounts(translated, corrected)) : posting)
                .filter(posting -> !posting.amount().isZero())
                .map(posting -> entry(row, posting))
                .toList();
    }

    /** As above, of an obligation in the presentation currency. */
    public List<JournalEntry> entries(RollForwardRow row, Measurement measurement, EntrySource source) {
        return entries(TranslatedRow.inPresentationCurrency(row), measurement, source);
    }

    private PresentedAmounts amounts(TranslatedRow translated, Money corrected) {
        return new PresentedAmounts(translated, corrected, policy.rounding());
    }

    private Posting correction(Case one, Money amount) {
        Event event = amount.isNegative() ? Event.CORRECTION_DOWN : Event.CORRECTION_UP;
        Correction correction = one.source().correction();
        String memo = "Correction of an earlier quarter by " + amount + ": "
                + (correction == null ? "" : correction.reason());
        Reason reason = new Reason(memo, rule(PostingRule.CORRECTION), correction == null ? "" : correction.place());
        Posting posting = new Posting(event, estimated(one), one.liability(policy), amount, reason);
        return amount.isNegative() ? aboveCost(one, posting, Money.zero(amount.currency())) : posting;
    }

    private Posting exchange(Case one, TranslatedRow row) {
        Exchange exchange = policy.chart().exchange();
        if (exchange == null) {
            Money nothing = row.presented().quarter().fx();
            return new Posting(Event.FX, null, one.liability(policy), nothing, new Reason("", "", ""));
        }
        String memo = amounts(row, one.corrected()).difference();
        Reason reason = new Reason(memo, rule(PostingRule.exchange(exchange)), ASSUMPTIONS);
        return new Posting(
                Event.FX,
                exchange.account(),
                one.liability(policy),
                row.presented().quarter().fx(),
                reason);
    }

    private Posting transfer(Case one, Event event, Money amount) {
        String memo = switch (event) {
            case ACQUISITION -> "Taken over: " + amount;
            case DISPOSAL -> "Handed on: " + amount.absolute();
            default -> "Opening presented otherwise by " + amount;
        };
        Account other = policy.chart().transfers().get(Transfer.valueOf(event.name()));
        String rule = rule(PostingRule.valueOf(event.name()));
        return new Posting(
                event,
                other,
                one.liability(policy),
                amount,
                new Reason(memo, rule, one.source().transferred().getOrDefault(event, "")));
    }

    private Posting accretion(Case one) {
        Money accreted = one.row().quarter().accretion();
        Money grown = one.row().quarter().recognised();
        String memo =
                "Accretion of " + accreted + " on a balance of " + (one.isRetirement() ? grown.plain() : one.opening());
        String rule = rule(one.isRetirement() ? PostingRule.LAYER_TIME : PostingRule.UNWINDING);
        Reason reason = new Reason(memo, rule, one.source().measured());
        Account debit = policy.chart().accretion(one.row().obligationClass());
        return new Posting(Event.ACCRETION, debit, one.liability(policy), accreted, reason);
    }

    private Posting payment(Case one) {
        Money paid = one.row().quarter().payments().negated();
        Money posted = postsPayments() ? paid : Money.zero(paid.currency());
        String what = paid.isNegative() ? "Refunds of " : "Payments of ";
        String memo = what + paid.absolute() + " on a balance of " + one.opening();
        Reason reason = new Reason(memo, rule(PostingRule.PAYMENT), one.source().paid());
        return new Posting(Event.PAYMENT, one.liability(policy), policy.chart().payments(), posted, reason);
    }

    private Posting paymentAboveBalance(Case one) {
        Account credit = postsPayments() ? policy.chart().payments() : one.liability(policy);
        Money excess = one.row().excessPayment();
        String balance = one.row().quarter().payments().negated().plain();
        String where = one.isRetirement() ? ": a loss on settlement" : ": to expense";
        String memo = "Paid " + excess + " above the balance of " + balance + where;
        boolean settlement = one.isRetirement();
        Account debit = settlement ? policy.chart().retirement().settlement() : one.expense(policy);
        Reason reason = new Reason(
                memo,
                rule(settlement ? PostingRule.SETTLEMENT_LOSS : PostingRule.PAYMENT_ABOVE_BALANCE),
                one.source().paid());
        return new Posting(Event.PAYMENT_ABOVE_BALANCE, debit, credit, excess, reason);
    }

    private Posting change(Case one, Event event, Money amount) {
        String what = switch (event) {
            case INCURRED -> "First accrual of ";
            case REVISION_UP -> "Estimate up by ";
            case REVISION_DOWN -> "Estimate down by ";
            default -> "Release of ";
        };
        Movements moved = one.row().quarter();
        Money carried = moved.closing().minus(moved.accrual()).plus(one.corrected());
        boolean aged = event == Event.INCURRED
                && moved.accretion().isPositive()
                && moved.acquired().isZero();
        String way = aged
                ? ", and accretion of " + moved.accretion().plain() + " since: books"
                : ": books carried " + carried.plain() + ",";
        String memo = what + amount.absolute() + way + " must carry "
                + one.measurement().required().plain();
        Reason reason = new Reason(memo, one.measurement().rule(), one.source().measured());
        boolean settled = one.isRetirement() && event == Event.RELEASE;
        Account debit = settled ? policy.chart().retirement().settlement() : estimated(one);
        Posting posting = new Posting(event, debit, one.liability(policy), amount, reason);
        return event == Event.REVISION_DOWN ? aboveCost(one, posting, one.corrected()) : posting;
    }

    /** What a change of the estimate goes through: the asset of an operating property, otherwise expense. */
    private Account estimated(Case one) {
        return isAsset(one) ? policy.chart().retirement().cost() : one.expense(policy);
    }

    private boolean isAsset(Case one) {
        return one.isRetirement() && operating.contains(one.row().propertyId());
    }

    /** @param before what the same entries have added to the asset already, negative when taken off */
    private Posting aboveCost(Case one, Posting posting, Money before) {
        Money carried = one.source().retirementCost();
        boolean comparable = isAsset(one)
                && carried != null
                && carried.currency().equals(posting.amount().currency());
        return comparable
                ? posting.above(one.expense(policy), carried.plus(before).max(Money.zero(carried.currency())))
                : posting;
    }

    private JournalEntry entry(RollForwardRow row, Posting posting) {
        return new JournalEntry(
                quarter + "-" + row.obligationId() + "-" + posting.event(),
                quarter.end(),
                row.propertyId(),
                row.obligationId(),
                posting.event(),
                posting.reason().memo(),
                posting.reason().rule(),
                posting.reason().source(),
                posting.lines());
    }

    private String rule(PostingRule rule) {
        return rule.in(policy.framework());
    }

    private boolean postsPayments() {
        return policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE;
    }

    private record Case(RollForwardRow row, Measurement measurement, EntrySource source) {

        boolean isRetirement() {
            return row.obligationClass() == ObligationClass.RETIREMENT;
        }

        Account liability(ClosePolicy policy) {
            return policy.chart().liability(row.obligationClass());
        }

        Account expense(ClosePolicy policy) {
            return policy.chart().expense(row.obligationClass());
        }

        String opening() {
            return row.quarter().opening().plain();
        }

        Money corrected() {
            return QuarterEvents.correctedWithin(source.corrected(row.currency()), row);
        }
    }
}
