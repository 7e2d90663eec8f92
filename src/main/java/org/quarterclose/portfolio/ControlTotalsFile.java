package org.quarterclose.portfolio;

import java.math.BigDecimal;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy;

/**
 * {@code control-totals.csv}, what the senders declare about their files; may be left out.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>file*<td>a file's name from the quarter's folder, such as {@code estimates/counsel.csv}; one row each
 *   <tr><td>rows<td>rows below the header row, blank ones not counted
 *   <tr><td>sum_low, sum_high, sum_best<td>sums of the columns as they stand in the file: before any share, in the
 *       file's own scale, blank cells not counted
 * </table>
 *
 * A figure left blank is not declared and not compared. A declared file that is not in the folder is an error.
 */
final class ControlTotalsFile implements FactFile<ControlTotal> {

    static final String NAME = "control-totals.csv";
    static final Columns COLUMNS = Columns.of("file*", "rows", "sum_low", "sum_high", "sum_best");

    private final IntakePolicy intake;
    private final FirstSeen files = new FirstSeen(Code.RECORD_DUPLICATE, "file");

    ControlTotalsFile(IntakePolicy intake) {
        this.intake = intake;
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
    public ControlTotal fact(Row row) {
        String file = row.required("file").replace('\\', '/');
        files.check(row, file);
        Long rows = row.count("rows");
        // A sender adds up a column as it stands: in the scale of the file that is declared, not of this one.
        Scale scale = intake.feedOf(file).amounts().scale();
        BigDecimal low = row.amountIn(scale, "sum_low");
        BigDecimal high = row.amountIn(scale, "sum_high");
        return new ControlTotal(file, rows, low, high, row.amountIn(scale, "sum_best"), row.place());
    }
}
