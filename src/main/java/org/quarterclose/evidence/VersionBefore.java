package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** The roll-forward of the version before, as the evidence of a later version keeps it. */
public final class VersionBefore {

    private VersionBefore() {}

    /** None when the evidence has no such file; the year to date is not kept, and stands as the quarter does. */
    public static List<RollForwardRow> read(Path folder) throws IOException {
        List<RollForwardRow> rows = new ArrayList<>();
        if (KeptFiles.has(folder, EvidenceFolder.VERSION_BEFORE)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.VERSION_BEFORE)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    rows.add(row(rows.size(), row));
                }
            }
        }
        return rows;
    }

    private static RollForwardRow row(int number, Row row) {
        String currency = row.text("currency");
        Movements quarter = Movements.ofColumns(Movements.COLUMNS.stream()
                .map(column -> new Money(row.amount(column), currency))
                .toList());
        return new RollForwardRow(
                number,
                row.text("property_id"),
                row.text("obligation_id"),
                ObligationClass.valueOf(row.text("class")),
                quarter,
                quarter,
                Money.zero(currency),
                new Money(row.amount("current"), currency));
    }
}
