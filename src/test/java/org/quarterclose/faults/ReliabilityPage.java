package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code docs/reliability.md}: a row for each fault and place, compared with what was seen. With
 * {@code -Dreliability.write=true} what was seen is written there instead.
 */
final class ReliabilityPage {

    static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final boolean WRITES = Boolean.getBoolean("reliability.write");
    private static final String TOP = """
            # Faults, and what comes of them

            Each row is a fault that the tests do to the program as it is run, a process of its own with a real database
            on a real disk, and what they saw: how the command ends, what it says, and what the same command gives when
            it is given again. "The result of one clean run" means the same bytes in the published folder, nothing else
            beside it, and `verify --database` without a finding. `…` is the folder of the test, `N` a number.

            `mvn test` does the rows marked *build*; `mvn -Psoak test` does all, some of them many times, and takes about
            half an hour (`-Dsoak.seed=N` for other moments). A fault that a machine cannot do (no root to mount a small
            disk, no C compiler to set a clock back) is skipped there, and its test says why. The tests fail when this
            page is out of date; `-Dreliability.write=true` with either command renews it.
            """;
    private static final String HEAD = """

            | where | exit code | says | the same command again | done by |
            |---|---:|---|---|---|
            """;

    private ReliabilityPage() {}

    /** What came of a fault at a place. */
    record Seen(String code, String said, String again) {}

    /** Compares what was seen with the page, or writes it there. */
    static synchronized void row(Fault fault, String place, Seen seen) {
        assertThat(fault.places()).contains(place);
        Map<String, String> rows = read();
        String row = "| " + place + " | " + seen.code() + " | " + seen.said() + " | " + seen.again() + " | "
                + (fault.isDaily(place) ? "build" : "soak") + " |";
        if (WRITES) {
            rows.put(key(fault, place), row);
            write(rows);
        } else {
            assertThat(rows.get(key(fault, place)))
                    .as("-Dreliability.write=true renews " + DOCUMENT)
                    .isEqualTo(row);
        }
    }

    static String key(Fault fault, String place) {
        return "## " + fault.heading() + " " + place;
    }

    /** The rows of the page by fault and place. */
    static Map<String, String> read() {
        Map<String, String> rows = new LinkedHashMap<>();
        String heading = "";
        for (String line : lines()) {
            heading = line.startsWith("## ") ? line : heading;
            if (line.startsWith("| ") && !line.startsWith("| where ")) {
                rows.put(heading + " " + line.split(" \\| ")[0].substring(2), line);
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.exists(DOCUMENT) ? Files.readAllLines(DOCUMENT) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with these rows. */
    static String text(Map<String, String> rows) {
        StringBuilder text = new StringBuilder(TOP);
        for (Fault fault : Fault.values()) {
            text.append("\n## ").append(fault.heading()).append("\n\n");
            text.append(fault.how()).append('\n').append(HEAD);
            List<String> found = new ArrayList<>();
            fault.places().forEach(place -> found.add(rows.get(key(fault, place))));
            found.stream()
                    .filter(row -> row != null)
                    .forEach(row -> text.append(row).append('\n'));
        }
        return text.toString();
    }

    private static void write(Map<String, String> rows) {
        try {
            Files.writeString(DOCUMENT, text(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
