package org.quarterclose.report;

import java.nio.file.Path;
import java.util.SortedMap;
import org.quarterclose.basics.Money;

/**
 * {@code prior-exposures.csv} of the evidence: of each obligation that is carried forward, what was possible beyond its
 * balance when it was estimated last. There is none when nothing is carried forward, or nothing was possible.
 */
public final class PriorExposuresCsv {

    private PriorExposuresCsv() {}

    /** @param exposures by obligation, in its own currency */
    public static void write(Path file, SortedMap<String, Money> exposures) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header("obligation_id", "currency", "excess_exposure");
            exposures.forEach((id, exposure) ->
                    out.text(id).text(exposure.currency()).number(exposure).end());
        }
    }
}
