package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Severity;
import org.quarterclose.batch.CloseOutcome.Proposed;

/**
 * The laws that need the whole job, from files to folder: two hundred obligations of chance, of every class and in
 * three currencies, through four quarters. Each is a portfolio of its own, which makes eight hundred closes and not ten
 * thousand: those are closed in memory, by the laws of every portfolio.
 *
 * <p>An opening file carries no rate of a discounted balance and no receivable: clean-ups that are discounted have an
 * estimate in every quarter, and recoveries are no part of what is compared.
 */
class ChainOfFirstClosesTest {

    private static final int OBLIGATIONS = 200;
    private static final int QUARTERS = 4;
    private static final long SEED = 20031031;
    private static final Quarter FIRST = Quarter.parse("2003-Q3");
    private static final List<String> FIGURES = List.of(
            "roll-forward.csv",
            "roll-forward-local.csv",
            "by-property.csv",
            "layers.csv",
            "spend-schedule.csv",
            "recoveries.csv",
            "recoveries-presented.csv");

    @TempDir
    Path folder;

    @Test
    void quarters_in_one_system_close_like_first_closes_on_the_exported_closing_of_the_one_before() throws Exception {
        DrawnQuarters drawn = new DrawnQuarters(SEED, OBLIGATIONS);
        Quarter quarter = FIRST;
        Map<String, BigDecimal> carried = Map.of();
        String exported = "";
        try (ClosedQuarters system = new ClosedQuarters(Files.createDirectory(folder.resolve("system")))) {
            for (int i = 0; i < QUARTERS; i++) {
                system.files().clear();
                system.files().putAll(drawn.next(quarter, carried));
                if (i == 0) {
                    system.files().put("opening-balances.csv", drawn.openings());
                }
                Proposed close = closed(system, quarter);
                system.post();
                carried = new ExportedOpenings(close.folder()).balances();
                Path first = i == 0 ? close.folder() : first(quarter, system.files(), exported);
                assertThat(new ExportedOpenings(first).balances())
                        .as("%s", quarter)
                        .isEqualTo(carried);
                assertThat(closings(first)).isEqualTo(closings(close.folder()));
                exported = new ExportedOpenings(first).text();
                quarter = quarter.next();
            }
        }
    }

    /** The quarter on books of its own, which know of the quarters before it what the file says. */
    private Path first(Quarter quarter, Map<String, String> files, String openings) throws IOException {
        try (ClosedQuarters alone = new ClosedQuarters(Files.createDirectory(folder.resolve(quarter.toString())))) {
            alone.files().putAll(files);
            alone.files().put("opening-balances.csv", openings);
            return closed(alone, quarter).folder();
        }
    }

    private static Proposed closed(ClosedQuarters books, Quarter quarter) throws IOException {
        CloseOutcome outcome = books.run(quarter);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Proposed.class);
        Proposed close = (Proposed) outcome;
        assertThat(close.failed()).as("%s", quarter).isEmpty();
        assertThat(close.problems()).as("%s", quarter).noneMatch(problem -> problem.severity() == Severity.ERROR);
        return close;
    }

    /** Closing, in the presentation currency, by obligation. */
    private static Map<String, String> closings(Path published) throws IOException {
        Map<String, String> closings = new TreeMap<>();
        Files.readAllLines(published.resolve("roll-forward.csv")).stream()
                .map(line -> line.split(",", -1))
                .forEach(cells -> closings.put(cells[1], cells[14]));
        return closings;
    }

    @Test
    void the_order_of_rows_changes_no_figure_and_the_same_inputs_once_more_change_no_byte() throws Exception {
        DrawnQuarters drawn = new DrawnQuarters(SEED, OBLIGATIONS);
        Map<String, String> files = drawn.next(FIRST, Map.of());
        files.put("opening-balances.csv", drawn.openings());
        Path given;
        try (ClosedQuarters books = new ClosedQuarters(Files.createDirectory(folder.resolve("given")))) {
            books.files().putAll(files);
            given = closed(books, FIRST).folder();
            assertThat(((Proposed) books.run(FIRST)).made()).isFalse();
        }
        Path again = elsewhere("again", files);
        Map<String, String> shuffled = new TreeMap<>();
        files.forEach((name, text) -> shuffled.put(name, shuffled(text)));
        Path other = elsewhere("other", shuffled);

        assertThat(again.resolve("MANIFEST.sha256")).hasSameTextualContentAs(given.resolve("MANIFEST.sha256"));
        for (String file : FIGURES) {
            assertThat(figures(other.resolve(file))).as(file).isEqualTo(figures(given.resolve(file)));
        }
        assertThat(entries(other)).isEqualTo(entries(given));
    }

    /** The rows without their places in the files. */
    private static List<String> figures(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("recoveries\\.csv:[0-9]+", ""))
                .toList();
    }

    private Path elsewhere(String name, Map<String, String> files) throws IOException {
        try (ClosedQuarters books = new ClosedQuarters(Files.createDirectory(folder.resolve(name)))) {
            books.files().putAll(files);
            return closed(books, FIRST).folder();
        }
    }

    /** The rows below the header in another order. */
    private static String shuffled(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED));
        return String.join("\n", lines) + "\n";
    }

    /** The entries without their sources, which name lines of files. */
    private static List<String> entries(Path published) throws IOException {
        return Files.readAllLines(published.resolve("journal.journal")).stream()
                .filter(line -> line.matches("    [^; ].*|[0-9]{4}-.*"))
                .toList();
    }
}
