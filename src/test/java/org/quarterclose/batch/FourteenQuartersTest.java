package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Severity;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.report.SignOffs.Reopening;

/**
 * Three and a half years of a mining company, quarter by quarter, with all that happens to obligations. The files of
 * each quarter are in {@code fourteen-quarters}, and so is what must come out, row by row: those figures were reckoned
 * outside this program, with fifty digits, from the accounting rules alone.
 */
class FourteenQuartersTest {

    private static final Path STORY = Path.of("src/test/resources/org/quarterclose/batch/fourteen-quarters");

    @TempDir
    Path folder;

    private ClosedQuarters books;

    @BeforeEach
    void open_the_books() throws IOException {
        books = new ClosedQuarters(folder);
        books.policy(ClosedQuarters::withoutExplanations);
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void three_and_a_half_years_close_at_the_figures_reckoned_by_hand() throws Exception {
        // A claim of 10 to 58 million is reasonably possible: nothing is accrued. The ponds' estimate goes up, the heap
        // is a new obligation, a cover is discounted, a dam in Canada opens at 0.7378 and closes at 0.7405.
        posts("2003-Q3");
        // The court rules on 15 December, counsel writes on 20 January: 18 million are probable at the quarter end. The
        // heap costs 10,000 more, at 9 %; the ponds are paid for and their estimate goes down. The insurer disputes.
        posts("2003-Q4");
        // Rates alone change: the heap keeps its own, the cover is remeasured. Ponds are taken over, handed on and
        // presented otherwise.
        posts("2004-Q1");
        // A best estimate of 20.5 million stands in the range; the insurer no longer disputes 6 million. 110,000 are
        // paid for ponds that stood at 100,000. A spill of 10 July is no matter of June. The heap costs 4,000 less.
        posts("2004-Q2", "LATER_CONDITIONS SPILL", "PAYMENT_ABOVE_BALANCE PONDS");
        // Now the spill counts. Heap and cover will be spent later: the heap's asset, 8,000.00, cannot take 8,430.37.
        posts("2004-Q3");
        // A tank that stood at 20,000 is removed for 21,500: a loss. The ponds' estimate is of September 2003.
        posts("2004-Q4", "ESTIMATE_STALE PONDS", "PAYMENT_ABOVE_BALANCE TANK");
        // The ponds are released by a letter; five million are paid for the basin.
        posts("2005-Q1");
        // Nobody estimates anything; the insurer disputes again.
        posts("2005-Q2");
        // The ponds are open again; the heap costs more, at 7 %; the insurer gives in. Pit and spill were estimated
        // at the same figures for the sixth time.
        posts("2005-Q3", "ESTIMATE_UNCHANGED PIT", "ESTIMATE_UNCHANGED SPILL");
        // The basin is settled for less than it stood at, and so is the old pit: gains. The insurer pays.
        posts("2005-Q4", "ESTIMATE_UNCHANGED SPILL");
        // 31 % of the spill's site is ours.
        posts("2006-Q1");
        // The dam is paid for.
        posts("2006-Q2");
        // The ponds were wrong at the end of 2005: 9,500.00 and not 8,000.00. All quarters since are closed again.
        restates("2005-Q4");
        closesAgain("2006-Q1");
        closesAgain("2006-Q2");
        posts("2006-Q3");
        // The cover is done for less than it stood at. An invoice of 250.00 was counted twice, and is put right here.
        posts("2006-Q4", "OUT_OF_PERIOD PONDS", "ESTIMATE_UNCHANGED HEAP");

        assertThat(inTheBooks())
                .isEqualTo("1320 6000000.00, 1650 52724.84, 1660 10000.00, 2450 -20294559.69, 2470 -80748.13,"
                        + " 2490 -500.00, 6150 20218078.92, 6170 4151.17, 6180 35960.89, 6190 500.00,"
                        + " 6195 -6000000.00, 7210 -4000.00, 7310 58392.00");
        theEvidenceAloneLeadsThere("2003-Q3/v1", "2004-Q2/v1", "2005-Q4/v1", "2005-Q4/v2", "2006-Q1/v2", "2006-Q4/v1");
    }

    private void theEvidenceAloneLeadsThere(String... versions) throws IOException {
        for (String version : versions) {
            assertThat(Reperformed.of(folder.resolve("closes").resolve(version)).differences())
                    .as(version)
                    .isEmpty();
        }
    }

    private void posts(String quarter, String... warnings) throws Exception {
        tell(quarter);
        Proposed close = (Proposed) books.run(Quarter.parse(quarter));
        assertExpected(close, 1);
        assertThat(close.problems())
                .as(quarter)
                .extracting(problem -> problem.code() + " " + problem.obligationId())
                .containsExactlyInAnyOrder(warnings);
        books.post();
    }

    private void restates(String quarter) throws Exception {
        reopen(quarter);
        tell(quarter);
        books.files()
                .computeIfPresent(
                        "estimates/all.csv", (name, text) -> text.replace("PONDS,,,8000.00,", "PONDS,,,9500.00,"));
        postsAgain(quarter);
    }

    private void closesAgain(String quarter) throws Exception {
        reopen(quarter);
        tell(quarter);
        postsAgain(quarter);
    }

    private void postsAgain(String quarter) throws Exception {
        Proposed close = (Proposed) books.run(Quarter.parse(quarter));
        assertExpected(close, 2);
        assertThat(Files.readAllLines(close.folder().resolve("journal-entries.csv")).stream()
                        .skip(1)
                        .toList())
                .as("only the first of the quarters posts the difference")
                .hasSize(quarter.equals("2005-Q4") ? 2 : 0);
        books.signOff(Quarter.parse(quarter)).approve(2, "bob", new Terms("minutes", null));
        books.signOff(Quarter.parse(quarter)).post("cy");
    }

    private void reopen(String quarter) {
        books.signOff(Quarter.parse(quarter))
                .reopen(new Reopening("cy", "bob", "ponds were wrong", "", true), LocalDate.now());
    }

    /** Takes a quarter's files from the story. */
    private void tell(String quarter) throws IOException {
        books.files().clear();
        books.files().put("properties.csv", Files.readString(STORY.resolve("properties.csv")));
        for (String file : List.of(
                "obligations.csv",
                "estimates/all.csv",
                "assumptions.csv",
                "activity.csv",
                "recoveries.csv",
                "opening-balances.csv")) {
            Path written = STORY.resolve(quarter).resolve(file);
            if (Files.exists(written)) {
                books.files().put(file, Files.readString(written));
            }
        }
    }

    private static void assertExpected(Proposed close, int version) throws IOException {
        String quarter = close.header().quarter().toString();
        assertThat(close.failed()).as(quarter).isEmpty();
        assertThat(close.problems()).as(quarter).noneMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(close.header().version()).isEqualTo(version);
        assertThat(rollForward(close)).as(quarter).isEqualTo(expected(quarter + "," + version));
        List<String> receivable = rows("expected-recoveries.csv", quarter);
        if (!receivable.isEmpty()) {
            assertThat(ClosedQuarters.row(close, "recoveries.csv", "R-1"))
                    .as(quarter)
                    .contains("," + receivable.get(0).substring("R-1,".length()) + ",");
        }
    }

    /** Opening, movements and closing by obligation, as published. */
    private static Map<String, String> rollForward(Proposed close) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Files.readAllLines(close.folder().resolve("roll-forward.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .forEach(cells -> rows.put(cells.get(1), String.join(",", cells.subList(4, 15))));
        return rows;
    }

    private static Map<String, String> expected(String version) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        rows("expected.csv", version).forEach(row -> {
            int comma = row.indexOf(',');
            rows.put(row.substring(0, comma), row.substring(comma + 1));
        });
        return rows;
    }

    /** The rows of a table that begin so, without that beginning. */
    private static List<String> rows(String file, String beginning) throws IOException {
        return Files.readAllLines(STORY.resolve(file)).stream()
                .filter(line -> line.startsWith(beginning + ","))
                .map(line -> line.substring(beginning.length() + 1))
                .toList();
    }

    /** Debits less credits of every account. */
    private String inTheBooks() throws SQLException {
        return books.database().value("""
                select string_agg(account || ' ' || net, ', ' order by account)
                from (select account, sum(debit - credit) as net from posted_line group by account) as accounts
                """);
    }
}
