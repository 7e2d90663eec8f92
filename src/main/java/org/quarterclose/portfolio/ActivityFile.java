package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Activity.ActivityKind;

/**
 * {@code activity.csv}, one row for each thing that happened to an obligation in the quarter; the file may be left out.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>activity_id*<td>the voucher's number, unique in the file
 *   <tr><td>date*<td>when it happened: within the quarter
 *   <tr><td>obligation_id*<td>an obligation of {@code obligations.csv}
 *   <tr><td>kind*<td>{@code PAYMENT}; {@code SETTLEMENT}, the payment that ends an obligation for good; where the
 *       policy's chart has an account for it, {@code ACQUISITION} (a liability taken over), {@code DISPOSAL} (one that
 *       went) and {@code REPRESENTATION} (an approved difference of the opening); {@code CORRECTION}, an error of an
 *       earlier quarter put right in this one, through the class's expense, not for RETIREMENT;
 *       where it has the accounts of recoveries, {@code RECOVERY_COLLECTED}, what came in for an obligation with a row
 *       in {@code recoveries.csv}
 *   <tr><td>amount*<td>above zero, in whole cents; only a REPRESENTATION or a CORRECTION may be negative, when it
 *       takes off
 *   <tr><td>currency<td>blank, or the obligation's currency
 *   <tr><td>reference<td>the invoice or other support; of a REPRESENTATION who approved it, of a CORRECTION its reason
 * </table>
 *
 * A second row with an id is refused, the first stands. Rows alike in date, obligation, amount and reference under
 * different ids all stand with a warning, because one invoice may well be paid in two equal parts on one day: a person
 * looks at the vouchers.
 */
final class ActivityFile implements FactFile<Activity> {

    static final String NAME = "activity.csv";
    static final Columns COLUMNS =
            Columns.of("activity_id*", "date*", "obligation_id*", "kind*", "amount*", "currency", "reference");

    private final ObligationCurrency currencies;
    private final ChartOfAccounts chart;
    private final FiscalQuarter quarter;
    private final Known<Obligation> obligations;
    private final Set<String> recoverable;
    private final FirstSeen ids = new FirstSeen(Code.ACTIVITY_DUPLICATE, "activity_id");

    /** @param recoverable ids of obligations that have a recovery */
    ActivityFile(ClosePolicy policy, FiscalQuarter quarter, Known<Obligation> obligations, Set<String> recoverable) {
        this.currencies = new ObligationCurrency(obligations, policy.presentationCurrency());
        this.chart = policy.chart();
        this.quarter = quarter;
        this.obligations = obligations;
        this.recoverable = Set.copyOf(recoverable);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Activity fact(Row row) {
        String id = Cells.id(row, "activity_id");
        ids.check(row, id);
        String obligationId = row.required("obligation_id");
        obligations.checkObligation(row, obligationId);
        String currency = currencies.of(obligationId);
        Cells.currency(row, currency, Code.CURRENCY_MIXED);
        ActivityKind kind = kind(row);
        checkRecovery(row, kind, obligationId);
        checkSupport(row, kind);
        Money amount = amount(row, kind, currency);
        return new Activity(id, date(row), obligationId, kind, amount, row.text("reference"), row.place());
    }

    private LocalDate date(Row row) {
        LocalDate date = row.requiredDate("date");
        if (date != null && !quarter.contains(date)) {
            String message = "found " + date + "; expected a day from " + quarter.start() + " to " + quarter.end();
            row.problem(Code.QUARTER_WRONG, "date", message);
        }
        return date;
    }

    private ActivityKind kind(Row row) {
        ActivityKind kind = row.requiredOneOf("kind", ActivityKind.class);
        if (kind != null && !isPosted(kind)) {
            row.problem(
                    Code.ACTIVITY_NOT_SUPPORTED,
                    "kind",
                    "found " + kind + "; expected the policy's chart to have " + missing(kind));
        }
        return kind;
    }

    private boolean isPosted(ActivityKind kind) {
        return switch (kind) {
            case PAYMENT, SETTLEMENT, CORRECTION -> true;
            case ACQUISITION, DISPOSAL, REPRESENTATION -> chart.transfers().containsKey(Transfer.valueOf(kind.name()));
            case RECOVERY_COLLECTED -> chart.recovery() != null;
        };
    }

    private static String missing(ActivityKind kind) {
        return kind == ActivityKind.RECOVERY_COLLECTED
                ? "recovery_receivable and recovery_income"
                : "an account for " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What came in is told from what is still to come by the recovery's own row. */
    private void checkRecovery(Row row, ActivityKind kind, String obligationId) {
        if (kind == ActivityKind.RECOVERY_COLLECTED
                && isPosted(kind)
                && obligations.good().containsKey(obligationId)
                && !recoverable.contains(obligationId)) {
            row.problem(
                    Code.RECOVERY_UNKNOWN,
                    "obligation_id",
                    "found a collection for '" + obligationId + "', which has no recovery; expected a row for it in "
                            + RecoveriesFile.NAME);
        }
    }

    /** Whoever presents an opening otherwise says who approved it, and whoever corrects an error says which. */
    private static void checkSupport(Row row, ActivityKind kind) {
        if (isSigned(kind)) {
            row.required("reference");
        }
    }

    private static boolean isSigned(ActivityKind kind) {
        return kind == ActivityKind.REPRESENTATION || kind == ActivityKind.CORRECTION;
    }

    private static Money amount(Row row, ActivityKind kind, String currency) {
        Money amount = Cells.money(row, "amount", currency);
        boolean signed = isSigned(kind) && amount != null && !amount.isZero();
        if (kind != null && amount != null && !amount.isPositive() && !signed) {
            row.problem(
                    Code.PAYMENT_NOT_POSITIVE, "amount", "found " + amount.plain() + "; expected an amount above zero");
        }
        return amount;
    }
}
