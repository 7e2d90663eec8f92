package org.quarterclose.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
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
        Money corrected = QuarterEvents.correctedWithin(source.corrected(row.currency()), moved);
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
        return new Posting(event, one.expense(policy), one.liability(policy), amount, reason);
    }

    private Posting exchange(Case one, TranslatedRow row) {
        Exchange exchange = policy.chart().exchange();
        if (exchange == null) {
            Money nothing = row.presented().quarter().fx();
            return new Posting(Event.FX, null, one.liability(policy), nothing, new Reason("", "", ""));
        }
        String memo = amounts(row, one.source().corrected(one.row().currency())).difference();
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
        Money carried = moved.closing()
                .minus(moved.accrual())
                .plus(QuarterEvents.correctedWithin(
                        one.source().corrected(one.row().currency()), moved));
        boolean aged = event == Event.INCURRED
                && moved.accretion().isPositive()
                && moved.acquired().isZero();
        String way = aged
                ? ", and accretion of " + moved.accretion().plain() + " since: books"
                : ": books carried " + carried.plain() + ",";
        String memo = what + amount.absolute() + way + " must carry "
                + one.measurement().required().plain();
        Reason reason = new Reason(memo, one.measurement().rule(), one.source().measured());
        boolean asset = one.isRetirement() && operating.contains(one.row().propertyId());
        Account debit = asset ? policy.chart().retirement().cost() : one.expense(policy);
        if (one.isRetirement() && event == Event.RELEASE) {
            debit = policy.chart().retirement().settlement();
        }
        Posting posting = new Posting(event, debit, one.liability(policy), amount, reason);
        return asset && event == Event.REVISION_DOWN ? aboveCost(one, posting) : posting;
    }

    private Posting aboveCost(Case one, Posting posting) {
        Money carried = one.source().retirementCost();
        boolean comparable =
                carried != null && carried.currency().equals(posting.amount().currency());
        return comparable ? posting.above(one.expense(policy), carried) : posting;
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
    }

    private record Reason(String memo, String rule, String source) {}

    /**
     * A debit and a credit of one amount; a negative amount goes the other way round.
     *
     * @param rest takes what goes off above what the debited account is carried at; null when there is no such limit
     */
    private record Posting(Event event, Account debit, Account credit, Money amount, Reason reason, Rest rest) {

        private record Rest(Account account, Money carried) {}

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
            Money posted =
                    amount.isZero() ? Money.zero(amounts.row().presented().currency()) : amounts.of(event);
            String memo = reason.memo() + PresentedAmounts.rate(amounts.row().rate());
            Reason why = new Reason(memo, reason.rule(), reason.source());
            Rest translated = rest == null ? null : new Rest(rest.account(), amounts.average(rest.carried()));
            return new Posting(event, debit, credit, posted, why, translated);
        }
    }
}
