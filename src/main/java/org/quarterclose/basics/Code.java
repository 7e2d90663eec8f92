package org.quarterclose.basics;

import static org.quarterclose.basics.Severity.ERROR;
import static org.quarterclose.basics.Severity.WARNING;

/** Every problem a person can cause, each with what to do about it. {@code docs/errors.md} shows an example of each. */
public enum Code {
    FOLDER_MISSING(
            ERROR, "Check the path given with --input; 'quarter-close template DIR' writes the files to start from."),
    FILE_MISSING(ERROR, "Add the file to the quarter's folder; 'quarter-close template DIR' writes an empty one."),
    FILE_EMPTY(
            ERROR,
            "Export the file again with its header row and the rows below it, or take the file out of the folder."),
    FILE_UNREADABLE(ERROR, "Check that the file is a plain file and that this user may read it."),
    FILE_NOT_TEXT(ERROR, "Export the sheet as CSV; a workbook or an archive renamed to .csv cannot be read."),
    FILE_ENCODING(ERROR, "Save the file as UTF-8, UTF-16 with a byte-order mark, or Windows-1252."),
    FILE_UNKNOWN(
            WARNING,
            "Give the file a known name in its place, exported as CSV, or move it out of the quarter's folder."),
    FILE_DUPLICATE(ERROR, "Take one of the two files out of the folder: their lines would be added up twice."),
    FEED_MISSED(
            ERROR, "Rename the file, or correct the feed in the policy: without it the amounts are read otherwise."),
    FILE_SAME_FIGURES(
            WARNING, "Take one of the two out if it is the same sheet saved again; otherwise nothing is to be done."),
    FILE_OF_LAST_QUARTER(
            WARNING, "Ask its sender for this quarter's file, or have the estimates confirmed as unchanged."),
    COLUMN_MISSING(ERROR, "Add the column, or name its heading as an alias in the policy."),
    COLUMN_DUPLICATE(ERROR, "Remove or rename one of the two columns."),
    TITLE_ABOVE_HEADER(
            WARNING, "Nothing to do if it is only a title; rows of figures above the header row are not read."),
    COLUMN_UNKNOWN(WARNING, "Nothing to do if the column is only for your own use; otherwise correct its heading."),
    TOO_MANY_COLUMNS(ERROR, "Remove columns; the limit is in the policy."),
    FIELD_TOO_LONG(ERROR, "Shorten the text; the limit is in the policy."),
    FIELD_COUNT(
            ERROR, "Give the row as many fields as the header row has; a text with the delimiter in it needs quotes."),
    QUOTE_NOT_CLOSED(ERROR, "Close the quoted field, or double the quote mark inside it."),
    QUOTE_STRAY(ERROR, "Put the whole field in quotes and double each quote mark inside it."),
    HEADER_REPEATED(WARNING, "Nothing to do: the rows below it are read under the same headings."),
    NOTE_ROW(WARNING, "Nothing to do if it is only a heading or a note; a line needs an obligation and an amount."),
    TOTAL_ROW(WARNING, "Nothing to do: it agrees with the lines above it and is not added to them."),
    TOTAL_ROW_DIFFERS(
            ERROR, "Find the line that is missing, wrong or too much; then correct the total, or take its row out."),
    TOTAL_UNCLEAR(
            ERROR,
            "Leave the obligation's id out of a total; give work other words than those of a total at its beginning and"
                    + " end."),
    LINE_LIKE_TOTAL(
            WARNING,
            "Nothing to do if it is work of its own; leave the obligation's id out of a total: it is compared."),
    TOO_MANY_ROWS(ERROR, "Split the file; the limit is in the policy."),
    VALUE_MISSING(ERROR, "Fill in the cell."),
    VALUE_NOT_LISTED(ERROR, "Use one of the listed words."),
    AMOUNT_UNREADABLE(ERROR, "Write the amount in the number format that the policy declares for this file."),
    FORMULA_FAILED(ERROR, "Mend the formula in the spreadsheet and export the sheet again."),
    FIGURE_SHORTENED(
            ERROR, "Give the column a number format that shows every digit in the spreadsheet, and export it again."),
    FIGURE_AS_DATE(
            ERROR, "Give the cell a number format, type the figure again in the spreadsheet, and export it again."),
    DATE_AS_NUMBER(ERROR, "Give the column a date format in the spreadsheet, and export it again."),
    ID_DAMAGED(ERROR, "Give the column the format Text in the spreadsheet, type the id again, and export it again."),
    SCALE_UNDECLARED(
            ERROR,
            "Say scale: thousands or scale: millions for the file in the policy's feeds, or scale: units if the amounts"
                    + " are whole ones."),
    AMOUNT_TOO_LARGE(ERROR, "Check the amount; the limit of digits is in the policy."),
    AMOUNT_NEGATIVE(ERROR, "Costs are positive; enter what others will pay in recoveries.csv."),
    AMOUNT_MISSING(ERROR, "Give a low or a best estimate; a blank best is not a best of zero."),
    DATE_UNREADABLE(ERROR, "Write the date in the form that the policy declares for this file."),
    SHARE_UNREADABLE(ERROR, "Write the share as a percentage above 0 and up to 100, such as 31 or 31%."),
    SHARE_AMBIGUOUS(
            ERROR,
            "Write 31 or 31% for thirty-one percent; write 0.31% with its sign if a third of one percent is meant."),
    SHARE_WITHOUT_BASIS(ERROR, "Say in share_basis whether the amounts are ENTITY (already our share) or SITE_TOTAL."),
    BASIS_WITHOUT_SHARE(ERROR, "Give the share in share_pct, or set share_basis to ENTITY or blank."),
    RANGE_REVERSED(ERROR, "Exchange low and high, or correct the wrong one."),
    BEST_OUTSIDE_RANGE(ERROR, "Correct the best estimate or the range so that low <= best <= high."),
    PROPERTY_UNKNOWN(ERROR, "Add the property to properties.csv, or correct the id."),
    PROPERTY_DUPLICATE(ERROR, "Keep one row for the property."),
    OBLIGATION_UNKNOWN(ERROR, "Add the obligation to obligations.csv, or correct the id."),
    OBLIGATION_DUPLICATE(ERROR, "Keep one row for the obligation."),
    OBLIGATION_REFUSED(ERROR, "Correct the obligation's row in obligations.csv first."),
    OBLIGATION_DROPPED(ERROR, "Add the obligation back: it leaves the books by release, settlement or disposal only."),
    YEAR_TO_DATE_DROPPED(
            ERROR,
            "Add the obligation back, with its release if it has one, without an estimate if it was settled; from the"
                    + " next fiscal year on it may go."),
    ESTIMATE_LINE_DUPLICATE(ERROR, "Remove the second line, or give it a line number of its own."),
    ESTIMATE_MISSING(
            ERROR,
            "Add the estimate, or say in carry_forward_reason why there is none this quarter; what is over has its"
                    + " SETTLEMENT in activity.csv, or its released_on and release_reference."),
    ESTIMATE_OF_RELEASED(ERROR, "Remove the estimate, or clear released_on if the duty is open again."),
    ACTIVITY_DUPLICATE(ERROR, "Keep one row for the activity."),
    RECORD_DUPLICATE(ERROR, "Keep one of the two rows."),
    QUARTER_WRONG(ERROR, "Check which quarter is being closed, or move the row to its own quarter's folder."),
    CURRENCY_UNKNOWN(ERROR, "Use a three-letter currency code such as USD."),
    CURRENCY_MIXED(ERROR, "Give all amounts of an obligation in the obligation's own currency."),
    CURRENCY_NOT_PRESENTED(
            ERROR,
            "Use the policy's presentation currency, or give its chart exchange_gain_or_loss or"
                    + " translation_adjustment."),
    CURRENCY_CHANGED(ERROR, "Keep the obligation's currency; what is owed in another one has an id of its own."),
    EXCHANGE_RATE_FAR(WARNING, "Check the two rates: the price of one unit in the presentation currency."),
    EXCHANGE_RATE_MISSING(
            ERROR, "Add the FX row to assumptions.csv; until then the currency's obligations stay at what was posted."),
    EXCHANGE_RATE_UNUSABLE(
            ERROR, "Write what one unit costs in the presentation currency, above zero and without a percent sign."),
    EXCHANGE_RATE_OF_PRESENTATION(ERROR, "Remove the row: one unit of the presentation currency is one unit of it."),
    CONTROL_TOTAL_MIXED(
            ERROR, "Have the file sent as one for each currency, or declare its rows only and leave the sums blank."),
    CLASS_NOT_MEASURED(
            ERROR,
            "Give the policy's chart_of_accounts the accounts of the class; jobs/policy.yaml shows which they are."),
    LIKELIHOOD_MISSING(
            ERROR, "Say PROBABLE, REASONABLY_POSSIBLE or REMOTE; the lawyer's or engineer's letter says which."),
    RELEASE_WITHOUT_REFERENCE(
            ERROR, "Name the document that released the obligation and its date; finished work is not release."),
    RELEASE_AFTER_QUARTER_END(
            WARNING, "Nothing to do: the obligation stays in the balance until the quarter of its release."),
    PROPERTY_NAME_REPEATED(
            WARNING, "Look whether it is one site under two ids: then give its obligations, bonds and ledger one."),
    RELEASED_WITH_BOND(WARNING, "Ask for the bond's return, or correct its status in bonds.csv."),
    RELEASED_PROPERTY_OBLIGED(ERROR, "Give the obligation its release, or correct the property's status."),
    ACTIVITY_NOT_SUPPORTED(
            ERROR, "Give the policy's chart an account for this kind of activity, or book it outside this program."),
    TRANSFER_ABOVE_BALANCE(ERROR, "Correct the amount or the obligation: no more can go than the books carry."),
    TRANSFER_BEYOND_ESTIMATE(
            ERROR,
            "Correct the amount in activity.csv, or the estimate: it says what is left after what came and went."),
    TRANSFER_WITHOUT_ESTIMATE(
            ERROR, "Add the estimate of what is to be spent after it, or give the obligation its release."),
    CORRECTION_BEYOND_ESTIMATE(
            ERROR, "Correct the amount in activity.csv, or the estimate; an error that it does not show is restated."),
    PAYMENT_ABOVE_BALANCE(WARNING, "Check the payment's coding; the part above the balance goes to expense."),
    RETIREMENT_COST_MISPLACED(
            ERROR, "Leave retirement_cost blank, or correct the class: only RETIREMENT has an asset."),
    RETIREMENT_COST_UNKNOWN(
            WARNING, "Give what the asset is carried at in retirement_cost of obligations.csv; the rest is expense."),
    OUT_OF_PERIOD(
            WARNING,
            "Judge whether it is material; if it is, restate the earlier quarter instead (reopen --restatement)."),
    EXTENSION_DIFFERS(
            WARNING,
            "Check quantity and unit cost: the extension and the amounts of the line stand as they are written."),
    YEARS_DIFFER(WARNING, "Find the year that is missing, wrong or too much: the years stand as they are written."),
    ZERO_MINIMUM(WARNING, "Check that zero really is the low end; the exposure is disclosed."),
    LATER_CONDITIONS(WARNING, "Nothing to do: the line is disclosed as a later event and enters the next quarter."),
    ESTIMATE_AFTER_QUARTER_END(WARNING, "Check that the figures describe conditions at the quarter end."),
    OPENING_NOT_FIRST(
            WARNING, "Nothing to do if the figures agree; opening-balances.csv counts in the first close only."),
    LEDGER_ACCOUNT_UNKNOWN(
            WARNING, "Nothing to do unless the account belongs to these obligations; see the chart in the policy."),
    CONTROL_TOTAL_FILE_UNKNOWN(
            ERROR, "Add the declared file to the folder, or correct its name in control-totals.csv."),
    PERIOD_UNREADABLE(ERROR, "Write a year, a quarter or a date, such as 2012, 2012-Q4 or 2012-12-31."),
    RATE_UNREADABLE(ERROR, "Write the rate as a fraction such as 0.085, or with its percent sign such as 8.5%."),
    ID_UNUSABLE(ERROR, "Use an id of at most 100 characters without line breaks or other control characters."),
    PROPERTY_REFUSED(ERROR, "Correct the property's row in properties.csv first."),
    PAYMENT_NOT_POSITIVE(
            ERROR, "Enter what was paid or collected as an amount above zero; book a refund outside this program."),
    PAYMENT_REPEATED(WARNING, "Check the two vouchers: remove one row if the same payment was entered twice."),
    OPENING_NEGATIVE(ERROR, "Enter a liability as a positive balance; a debit balance is no liability."),
    ESTIMATE_STALE(WARNING, "Ask for a new estimate, or have the old one confirmed with a new date."),
    ESTIMATE_UNCHANGED(
            WARNING,
            "Ask whether it was estimated again or only got new dates; accept it if its author says it holds."),
    PAID_SINCE_ESTIMATE(
            WARNING, "Check that the amounts leave out what was paid since, or ask for an estimate of what remains."),
    SPENDING_OVERDUE(
            WARNING, "Give the day by which the cost is now expected to be spent; what was spent is no part of it."),
    COST_BASIS_STALE(WARNING, "Have the amounts brought to the prices of today; this class is not inflated here."),
    PROBABILITIES_INCOMPLETE(ERROR, "Add the scenario that is missing, or correct the probabilities."),
    RATE_MISSING(ERROR, "Add the rate to assumptions.csv; until then the obligation's layers are carried forward."),
    LAYER_UNUSABLE(
            ERROR,
            "Give layer, rate, undiscounted, spend_on and incurred_on for RETIREMENT, and leave them blank else."),
    LAYER_ABOVE_FLOWS(
            WARNING,
            "Check balance, rate and day of spending: as they stand, more is carried than will ever be spent."),
    INCURRED_LATER(WARNING, "Check the day: until then nothing is carried for the obligation."),
    RECOGNISED_LATE(
            WARNING,
            "Check the day: the time since then counts in this quarter; correct an earlier quarter's error there."),
    SCENARIO_NOT_MEASURED(
            ERROR,
            "Give the obligation one low, high and best estimate; scenarios are for retirement obligations only."),
    RECOVERY_UNKNOWN(ERROR, "Add the recovery to recoveries.csv, with what is still to come, 0.00 if nothing is."),
    RECOVERY_DROPPED(
            ERROR, "Keep its row, at 0.00 or not PROBABLE if nothing is to come, and its accounts in the policy."),
    MOVEMENT_UNEXPLAINED(
            WARNING, "Say in explanations.csv why the balance changed, and who says so, or accept it with 'waive'."),
    COLLECTED_ABOVE_RECEIVABLE(
            WARNING, "Check the collection's coding; the part above the receivable is income of the quarter.");

    private final Severity severity;
    private final String remedy;

    Code(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    public Severity severity() {
        return severity;
    }

    /** What to do, one sentence an accountant can act on. */
    public String remedy() {
        return remedy;
    }
}
