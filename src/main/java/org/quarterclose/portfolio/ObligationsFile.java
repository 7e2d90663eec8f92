package org.quarterclose.portfolio;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Obligation.Likelihood;

/**
 * {@code obligations.csv}, one row an obligation, the unit of account; the file must be there. An obligation stays in
 * it until its release, and afterwards as long as its history is of interest.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>obligation_id*<td>its short name in all files and quarters, at most 100 characters; one row each
 *   <tr><td>property_id*<td>a property of {@code properties.csv}
 *   <tr><td>class*<td>{@code REMEDIATION} (ASC 410-30), {@code LITIGATION} (ASC 450-20) or, where the policy's chart
 *       has accounts for it, {@code RETIREMENT} (ASC 410-20)
 *   <tr><td>title*<td>the duty in words, for the reports
 *   <tr><td>likelihood<td>{@code PROBABLE}, {@code REASONABLY_POSSIBLE} or {@code REMOTE}; required unless the class is
 *       RETIREMENT, which is measured whatever its likelihood
 *   <tr><td>currency<td>of all its amounts, the policy's presentation currency when blank; another one where the
 *       policy's chart has an account for exchange differences
 *   <tr><td>incurred_on<td>the day of recognition; required for RETIREMENT, worth is counted from its start
 *   <tr><td>authority<td>the order, permit or agreement behind the duty
 *   <tr><td>conditions_existed_at<td>the date by which the conditions behind the duty existed (ASC 855)
 *   <tr><td>timing_fixed<td>{@code true} or {@code false}; blank is false
 *   <tr><td>released_on<td>the date of the document that ended the duty; together with release_reference
 *   <tr><td>release_reference<td>that document; finished work alone is no release
 *   <tr><td>carry_forward_reason<td>why there is no estimate this quarter: the balance is then carried forward
 *   <tr><td>retirement_cost<td>for RETIREMENT: what its asset is carried at before this close's entries, as the
 *       fixed-asset system says; a downward revision takes no more off it, the rest goes to expense
 * </table>
 *
 * Two rows with one id are both refused, because nobody can tell which of them is meant; rows of other files that refer
 * to a refused obligation are refused with it. A release dated after the quarter end counts in its own quarter.
 */
final class ObligationsFile implements FactFile<Obligation> {

    static final String NAME = "obligations.csv";
    static final Columns COLUMNS = Columns.of(
            "obligation_id*",
            "property_id*",
            "class*",
            "title*",
            "likelihood",
            "currency",
            "incurred_on",
            "authority",
            "conditions_existed_at",
            "timing_fixed",
            "released_on",
            "release_reference",
            "carry_forward_reason",
            "retirement_cost");

    private final ClosePolicy policy;
    private final String currency;
    private final Known<Property> properties;
    private final Set<String> standTwice;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenAgain = new HashSet<>();

    /** @param standTwice ids already known to stand on several rows: every one of these rows is refused */
    ObligationsFile(ClosePolicy policy, Known<Property> properties, Set<String> standTwice) {
        this.policy = policy;
        this.currency = policy.presentationCurrency();
        this.properties = properties;
        this.standTwice = standTwice;
    }

    /** Ids that stood on several of the rows read so far. */
    Set<String> seenAgain() {
        return Set.copyOf(seenAgain);
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
    public Obligation fact(Row row) {
        String id = Cells.id(row, "obligation_id");
        checkOnce(row, id);
        String propertyId = row.required("property_id");
        properties.checkProperty(row, propertyId);
        return new Obligation(
                0,
                id,
                propertyId,
                measuredClass(row),
                row.required("title"),
                likelihood(row),
                currency(row),
                incurredOn(row),
                row.text("authority"),
                row.date("conditions_existed_at"),
                row.flag("timing_fixed"),
                releasedOn(row),
                row.text("release_reference"),
                row.text("carry_forward_reason"),
                retirementCost(row),
                row.place());
    }

    private Money retirementCost(Row row) {
        if (row.text("retirement_cost").isEmpty()) {
            return null;
        }
        if (!row.text("class").equalsIgnoreCase(ObligationClass.RETIREMENT.name())) {
            String message = "found an asset beside an obligation that has none; expected nothing";
            row.problem(Code.RETIREMENT_COST_MISPLACED, "retirement_cost", message);
        }
        String found = row.text("currency");
        return Cells.positiveMoney(row, "retirement_cost", found.isEmpty() ? currency : found);
    }

    private String currency(Row row) {
        String found = row.text("currency");
        if (policy.chart().exchange() == null || !Cells.isIso(found)) {
            Cells.currency(row, currency, Code.CURRENCY_NOT_PRESENTED);
        }
        return found.isEmpty() ? currency : found;
    }

    private void checkOnce(Row row, String id) {
        if (!id.isEmpty() && !seen.add(id)) {
            seenAgain.add(id);
        }
        if (standTwice.contains(id)) {
            String message = "found '" + id + "' on several rows; expected one row";
            row.problem(Code.OBLIGATION_DUPLICATE, "obligation_id", message);
        }
    }

    private ObligationClass measuredClass(Row row) {
        ObligationClass found = row.requiredOneOf("class", ObligationClass.class);
        if (found != null && !policy.chart().covers(found)) {
            row.problem(
                    Code.CLASS_NOT_MEASURED,
                    "class",
                    "found " + found
                            + "; expected REMEDIATION or LITIGATION, as the policy's chart has no accounts for it");
        }
        return found;
    }

    /** When a retirement obligation is recognised decides what it is worth: it cannot be left open. */
    private LocalDate incurredOn(Row row) {
        boolean retirement = row.text("class").equalsIgnoreCase(ObligationClass.RETIREMENT.name());
        boolean needed = retirement && policy.chart().covers(ObligationClass.RETIREMENT);
        LocalDate day = needed ? row.requiredDate("incurred_on") : row.date("incurred_on");
        Cells.checkYear(row, "incurred_on", day);
        return day;
    }

    private static Likelihood likelihood(Row row) {
        boolean retirement = row.text("class").equalsIgnoreCase(ObligationClass.RETIREMENT.name());
        if (row.text("likelihood").isEmpty() && !retirement) {
            String message = "found nothing; expected PROBABLE, REASONABLY_POSSIBLE or REMOTE";
            row.problem(Code.LIKELIHOOD_MISSING, "likelihood", message);
        }
        return row.oneOf("likelihood", Likelihood.class);
    }

    private static LocalDate releasedOn(Row row) {
        boolean dated = !row.text("released_on").isEmpty();
        boolean referenced = !row.text("release_reference").isEmpty();
        if (dated && !referenced) {
            String message = "found a date of release without its document; expected both";
            row.problem(Code.RELEASE_WITHOUT_REFERENCE, "release_reference", message);
        } else if (referenced && !dated) {
            String message = "found a document of release without its date; expected both";
            row.problem(Code.RELEASE_WITHOUT_REFERENCE, "released_on", message);
        }
        return row.date("released_on");
    }
}
