package org.quarterclose.portfolio;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.Loaded;
import org.quarterclose.intake.Row;

/**
 * What one file has introduced, for the files that refer to it.
 *
 * @param good facts by their id
 * @param refused ids that stand only on rows that were refused
 * @param zeros the good ids that begin with zeros
 */
record Known<T>(Map<String, T> good, Set<String> refused, LostZeros zeros) {

    /** What a file introduced, with the ids that its refused rows would have introduced. */
    static <T> Known<T> of(Loaded<T> loaded, Function<T, String> id, String column) {
        Map<String, T> good = loaded.rows().stream().collect(Collectors.toMap(id, Function.identity()));
        Set<String> refused = new HashSet<>(RefusedRows.values(loaded, column).values());
        refused.removeAll(good.keySet());
        return new Known<>(good, Set.copyOf(refused), new LostZeros(good.keySet()));
    }

    /** Refers to a property by the column {@code property_id}. */
    void checkProperty(Row row, String id) {
        check(row, new Reference("property_id", id, "properties.csv"), Code.PROPERTY_UNKNOWN, Code.PROPERTY_REFUSED);
    }

    /** Refers to an obligation by the column {@code obligation_id}. */
    void checkObligation(Row row, String id) {
        check(
                row,
                new Reference("obligation_id", id, "obligations.csv"),
                Code.OBLIGATION_UNKNOWN,
                Code.OBLIGATION_REFUSED);
    }

    private record Reference(String column, String id, String file) {}

    private void check(Row row, Reference reference, Code unknownCode, Code refusedCode) {
        String id = reference.id();
        if (id.isEmpty() || good.containsKey(id)) {
            return;
        }
        boolean wasRefused = refused.contains(id);
        String reason = wasRefused ? "whose row in " + reference.file() + " was refused" : "not in " + reference.file();
        Code code = wasRefused ? refusedCode : unknownCode;
        String message = "found '" + id + "', " + reason + "; expected an id of that file";
        Problem problem = row.asProblem(code, reference.column(), message);
        row.problem(wasRefused ? problem : zeros.named(problem));
    }
}
