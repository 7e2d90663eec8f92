package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quarterclose.basics.SourceLine;
import tools.jackson.databind.JsonNode;

/** One thing that is proved of a published folder, from its files alone. */
interface Proof {

    void check(Published folder, Findings findings) throws IOException;

    /**
     * A folder with the two files that every proof compares with.
     *
     * @param summary {@code summary.json}
     * @param proposal {@code evidence/proposal.json}
     */
    record Published(Path dir, JsonNode summary, JsonNode proposal) {

        static final String SUMMARY = "summary.json";

        CsvIn open(String file) throws IOException {
            return new CsvIn(dir, file);
        }

        /** Whether the folder has a file that only some closes have. */
        boolean has(String file) {
            return Files.isRegularFile(dir.resolve(file));
        }

        /** The presentation currency. */
        String currency() {
            return summary.path("currency").asString("");
        }

        /** An amount of the summary. */
        BigDecimal total(String key) {
            String text = summary.path(key).asString("");
            if (!text.matches("-?[0-9]{1,40}\\.[0-9]{2}")) {
                String message = key + ": found '" + text + "'; expected an amount like 1234.50";
                throw new DamagedFile(SourceLine.file(SUMMARY), message);
            }
            return new BigDecimal(text);
        }

        /** A count of the summary. */
        BigDecimal count(String key) {
            JsonNode node = summary.path(key);
            if (!node.isIntegralNumber()) {
                throw new DamagedFile(SourceLine.file(SUMMARY), key + ": found '" + node + "'; expected a number");
            }
            return BigDecimal.valueOf(node.longValue());
        }
    }
}
