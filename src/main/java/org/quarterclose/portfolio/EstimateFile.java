package org.quarterclose.portfolio;

import org.quarterclose.intake.Columns;

/**
 * The files {@code estimates/*.csv}: one row an estimate line, a cost component of one obligation as an engineer or
 * lawyer put it on a date. Any number of files; lines of one obligation may stand in several.
 *
 * <table>
 *   <caption>Columns; those with an asterisk are required</caption>
 *   <tr><td>{@code obligation_id}*</td><td>an obligation of {@code obligations.csv}</td></tr>
 *   <tr><td>{@code line}</td><td>unique within the obligation, over all files; whole numbers compare by value. A blank
 *       one stands for the line of the file, which is always unique</td></tr>
 *   <tr><td>{@code low}, {@code high}, {@code best}</td><td>the range and the best estimate, not negative, in the
 *       number format that the policy declares for the file. At least one of low and best; a blank best is not a best
 *       of zero (ASC 450-20-30-1). {@code low <= best <= high} for those that are given</td></tr>
 *   <tr><td>{@code share_pct}</td><td>our share in percent, {@code 31} or {@code 31%}, above 0 and up to 100, at most
 *       six decimals. A bare figure below 1 is refused: 0.31 may mean 31 %</td></tr>
 *   <tr><td>{@code share_basis}</td><td>{@code SITE_TOTAL}: the amounts are the whole site's and are multiplied by the
 *       share; {@code ENTITY}: they are already ours and are not. Required with a share</td></tr>
 *   <tr><td>{@code spend_on}</td><td>{@code 2012}, {@code 2012-Q4} or a date: the last day of that fiscal year or
 *       quarter counts; required
 *       for RETIREMENT</td></tr>
 *   <tr><td>{@code currency}</td><td>the obligation's currency, or blank</td></tr>
 *   <tr><td>{@code estimated_on}*</td><td>the date of the estimate</td></tr>
 *   <tr><td>{@code conditions_existed_at}</td><td>when the conditions behind the line existed, if the obligation's date
 *       does not hold for it; after the quarter end, the line is disclosed and not accrued (ASC 855)</td></tr>
 *   <tr><td>{@code scenario}, {@code probability}</td><td>for RETIREMENT, both or neither: a probability above 0 and up
 *       to 1, one for each scenario of the obligation, together 1. A line without counts in all scenarios</td></tr>
 *   <tr><td>{@code cost_basis_year}</td><td>for RETIREMENT: in whose prices the amounts are, to be inflated to the year
 *       of spending; blank when they are in that year's prices already</td></tr>
 *   <tr><td>{@code quantity}, {@code unit_cost}, {@code extension}</td><td>readable figures if present; carried, not
 *       measured with, and a warning where the first two do not make the third</td></tr>
 *   <tr><td>{@code category}, {@code description}, {@code unit}, {@code preparer}, {@code support}</td><td>carried as
 *       they are</td></tr>
 * </table>
 *
 * A row of totals is compared with the lines above it and never added; rows of words and repeated header rows are
 * passed over. Each of them is a warning, and none counts as a row.
 */
public final class EstimateFile {

    static final String OBLIGATION_ID = "obligation_id";

    public static final Columns COLUMNS = Columns.of(
            "obligation_id*",
            "line",
            "low",
            "high",
            "best",
            "share_pct",
            "share_basis",
            "scenario",
            "probability",
            "spend_on",
            "cost_basis_year",
            "quantity",
            "unit_cost",
            "extension",
            "currency",
            "estimated_on*",
            "conditions_existed_at",
            "category",
            "description",
            "unit",
            "preparer",
            "support");

    static final int OBLIGATION = COLUMNS.indexOf(OBLIGATION_ID);
    static final int LINE = COLUMNS.indexOf("line");
    static final int LOW = COLUMNS.indexOf("low");
    static final int HIGH = COLUMNS.indexOf("high");
    static final int BEST = COLUMNS.indexOf("best");
    static final int SHARE_PCT = COLUMNS.indexOf("share_pct");
    static final int SHARE_BASIS = COLUMNS.indexOf("share_basis");
    static final int SCENARIO = COLUMNS.indexOf("scenario");
    static final int PROBABILITY = COLUMNS.indexOf("probability");
    static final int SPEND_ON = COLUMNS.indexOf("spend_on");
    static final int COST_BASIS_YEAR = COLUMNS.indexOf("cost_basis_year");
    static final int QUANTITY = COLUMNS.indexOf("quantity");
    static final int UNIT_COST = COLUMNS.indexOf("unit_cost");
    static final int EXTENSION = COLUMNS.indexOf("extension");
    static final int CURRENCY = COLUMNS.indexOf("currency");
    static final int ESTIMATED_ON = COLUMNS.indexOf("estimated_on");
    static final int CONDITIONS_EXISTED_AT = COLUMNS.indexOf("conditions_existed_at");
    static final int CATEGORY = COLUMNS.indexOf("category");
    static final int DESCRIPTION = COLUMNS.indexOf("description");
    static final int UNIT = COLUMNS.indexOf("unit");

    private EstimateFile() {}
}
