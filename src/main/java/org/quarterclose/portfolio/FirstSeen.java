package org.quarterclose.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.Row;

/** Refuses the second row that says who it is by the same key; the first one stands. */
final class FirstSeen {

    private final Code code;
    private final String column;
    private final Map<Object, SourceLine> places = new HashMap<>();

    FirstSeen(Code code, String column) {
        this.code = code;
        this.column = column;
    }

    void check(Row row, Object key, String name) {
        if (name.isEmpty()) {
            return;
        }
        SourceLine first = places.putIfAbsent(key, row.place());
        if (first != null) {
            row.problem(
                    code, column, "found " + name + " a second time; expected it on line " + first.line() + " only");
        }
    }

    void check(Row row, String id) {
        check(row, id, id);
    }
}
