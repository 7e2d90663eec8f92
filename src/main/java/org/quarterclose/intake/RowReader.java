package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.SheetOpener.Opened;

/** Reads a small file as a whole. */
public final class RowReader {

    private RowReader() {}

    /**
     * Reads every row. The reading may return null for a row that is not good; what it returns for such a row is
     * dropped, and the row is rejected with all its reasons.
     */
    public static <T> Loaded<T> read(Opened opened, Function<Row, T> reading) {
        List<T> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(opened.problems());
        List<RejectedRow> rejected = new ArrayList<>();
        if (opened.sheet().isEmpty()) {
            return new Loaded<>(rows, problems, rejected, Optional.empty(), 0);
        }
        Sheet sheet = opened.sheet().get();
        RowForm form = RowForm.of(sheet);
        try (Records records = new Records(sheet, sheet.records())) {
            while (records.next()) {
                RejectedRow refusal = records.fault() == null
                        ? readRow(new Row(records, form), reading, rows, problems)
                        : unusable(records);
                if (refusal != null) {
                    rejected.add(refusal);
                    problems.addAll(refusal.reasons());
                }
            }
        }
        return new Loaded<>(rows, problems, rejected, opened.sheet(), rows.size() + rejected.size());
    }

    private static RejectedRow unusable(Records records) {
        return new RejectedRow(records.place(), records.rawFields(), List.of(records.fault()));
    }

    /** Adds what the row holds, with its warnings; gives the refusal of a row that is not good, otherwise null. */
    private static <T> RejectedRow readRow(Row row, Function<Row, T> reading, List<T> rows, List<Problem> problems) {
        T value = reading.apply(row);
        if (!row.isGood()) {
            return row.rejected();
        }
        if (value == null) {
            throw new IllegalStateException("a good row was read as nothing: " + row.place());
        }
        rows.add(value);
        problems.addAll(row.problems());
        return null;
    }
}
