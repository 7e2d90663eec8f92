package org.quarterclose.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code version-before.csv} of the evidence: the {@code roll-forward.csv} of the version before, which the changes
 * since then are told from. Only a second version has one.
 */
public final class VersionBeforeCsv {

    private VersionBeforeCsv() {}

    /** @param rows gives each row to the consumer, in the order of obligations */
    public static void write(Path file, Consumer<Consumer<RollForwardRow>> rows) {
        try (CsvOut out = CsvOut.create(file)) {
            RollForwardCsv.QUARTER.header(out);
            rows.accept(row -> RollForwardCsv.QUARTER.row(row, out));
        }
    }
}
