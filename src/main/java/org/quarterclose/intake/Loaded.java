package org.quarterclose.intake;

import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Problem;

/**
 * What came of reading a file: good rows and every failure travel together.
 *
 * @param problems all of them, those of the rejected rows included, in the order of lines
 * @param sheet empty when the file could not be opened
 * @param rowsRead good and rejected rows; blank ones don't count
 */
public record Loaded<T>(
        List<T> rows, List<Problem> problems, List<RejectedRow> rejected, Optional<Sheet> sheet, long rowsRead) {

    public Loaded {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        rejected = List.copyOf(rejected);
    }

    /** An optional file that is not there. */
    public static <T> Loaded<T> nothing() {
        return new Loaded<>(List.of(), List.of(), List.of(), Optional.empty(), 0);
    }
}
