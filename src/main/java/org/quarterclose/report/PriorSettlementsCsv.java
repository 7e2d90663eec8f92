package org.quarterclose.report;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * {@code prior-settlements.csv} of the evidence: of each obligation that a payment had ended by the quarter before, the
 * sentence that says so. There is none when nothing was settled.
 */
public final class PriorSettlementsCsv {

    private PriorSettlementsCsv() {}

    /** @param rules by obligation */
    public static void write(Path file, SortedMap<String, String> rules) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header("obligation_id", "rule");
            rules.forEach((id, rule) -> out.text(id).text(rule).end());
        }
    }
}
