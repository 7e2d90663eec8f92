package org.quarterclose.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.quarterclose.intake.Loaded;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;

/** What the refused rows of a file say in one column, even where the row could not be read as a whole. */
final class RefusedRows {

    private RefusedRows() {}

    /** By line the column's text; lines without one are left out. */
    static Map<Long, String> values(Loaded<?> loaded, String column) {
        Map<Long, String> values = new HashMap<>();
        int position = loaded.sheet().map(sheet -> position(sheet, column)).orElse(-1);
        for (RejectedRow row : loaded.rejected()) {
            String value = position >= 0 && position < row.fields().size()
                    ? row.fields().get(position).strip()
                    : "";
            if (!value.isEmpty()) {
                values.put(row.place().line(), value);
            }
        }
        return values;
    }

    private static int position(Sheet sheet, String column) {
        boolean hasColumn = sheet.columns().columns().stream()
                .anyMatch(known -> known.name().equals(column));
        return hasColumn ? sheet.positions().get(sheet.columns().indexOf(column)) : -1;
    }
}
