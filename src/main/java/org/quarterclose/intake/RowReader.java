package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.intake.SheetOpener.Opened;

/** Reads a small file as a whole. */
public final class RowReader<T> {

    private final Function<Row, T> reading;
    private final List<T> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    private RowReader(Function<Row, T> reading) {
        this.reading = reading;
    }

    /**
     * Reads every row. The reading may return null for a row that is not good; what it returns for such a row is
     * dropped, and the row is rejected with all its reasons. Rows of totals, words and headings are no rows.
     */
    public static <T> Loaded<T> read(Opened opened, Function<Row, T> reading) {
        RowReader<T> reader = new RowReader<>(reading);
        reader.problems.addAll(opened.problems());
        opened.sheet().ifPresent(reader::read);
        return reader.loaded(opened.sheet());
    }

    private Loaded<T> loaded(Optional<Sheet> sheet) {
        return new Loaded<>(rows, problems, rejected, sheet, rows.size() + rejected.size());
    }

    private void read(Sheet sheet) {
        RowForm form = RowForm.of(sheet);
        OtherRows others = new OtherRows(sheet, form);
        try (Records records = new Records(sheet, sheet.records())) {
            while (records.next()) {
                if (records.fault() != null) {
                    refuse(unusable(records), others.passedOver(records.rawFields(), records));
                } else if (others.isTotal(records)) {
                    takeTotal(records, others.compare(records));
                } else {
                    others.add(records);
                    take(new Row(records, form), others, records);
                }
            }
        }
    }

    private static RejectedRow unusable(Records records) {
        return new RejectedRow(records.place(), records.rawFields(), List.of(records.fault()));
    }

    /** Adds what the row holds, with its warnings. */
    private void take(Row row, OtherRows others, Records records) {
        T value = reading.apply(row);
        if (!row.isGood()) {
            refuse(row.rejected(), others.passedOver(row.rejected().fields(), records));
            return;
        }
        if (value == null) {
            throw new IllegalStateException("a good row was read as nothing: " + row.place());
        }
        rows.add(value);
        problems.addAll(row.problems());
    }

    private void takeTotal(Records records, List<Problem> found) {
        problems.addAll(found);
        if (found.get(0).severity() == Severity.ERROR) {
            rejected.add(new RejectedRow(records.place(), records.rawFields(), found));
        }
    }

    /** @param passedOver why the row is none, or null */
    private void refuse(RejectedRow row, Problem passedOver) {
        if (passedOver != null) {
            problems.add(passedOver);
            return;
        }
        rejected.add(row);
        problems.addAll(row.reasons());
    }
}
