package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.OfficeWorkbook.Setup;

/**
 * Workbooks of a real spreadsheet program, exported as persons of several countries do, close to the cent:
 * {@code mvn -Pspreadsheet test}. Every line has an obligation of its own, so that every figure is compared.
 */
@Tag("spreadsheet")
class SpreadsheetProgramTest {

    private static final Quarter QUARTER = new Quarter(2003, 3);
    private static final List<String> AMOUNTS =
            List.of("1234567.50", "0.05", "98765.40", "12.00", "999999.99", "0.00", "18000000.00");
    private static final Map<String, Setup> SETUPS = setups();
    private static final String FEEDS = """
            feeds:
              - { files: estimates/us.csv, amounts: "($1,234.50)", dates: MM/DD/YYYY }
              - { files: estimates/germany.csv, amounts: "1.234,50 €", dates: DD.MM.YYYY }
              - { files: estimates/zurich.csv, amounts: "1'234.50", dates: DD.MM.YYYY }
              - { files: estimates/france.csv, amounts: "1 234,50", dates: DD/MM/YYYY }
              - { files: estimates/board.csv, amounts: "1,234.50", dates: YYYY-MM-DD, scale: thousands }
              - { files: ledger-balances.csv, amounts: "($1,234.50)", dates: MM/DD/YYYY }
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;

    private static Map<String, Setup> setups() {
        Map<String, Setup> setups = new LinkedHashMap<>();
        setups.put("us", new Setup("en-US", "($#)", "M/D/Y", "44,34,76", 1));
        setups.put("germany", new Setup("de-DE", "# €", "D.M.Y", "59,34,1", 1));
        setups.put("zurich", new Setup("de-CH", "#", "D.M.Y", "59,34,76", 1));
        setups.put("france", new Setup("fr-FR", "#", "D/M/Y", "9,34,65535", 1));
        setups.put("board", new Setup("en-US", "#", "Y-M-D", "44,34,76", 1_000));
        return setups;
    }

    @BeforeEach
    void the_program_is_there() throws IOException {
        assumeTrue(OfficeWorkbook.isThere(), "no spreadsheet program; -Dspreadsheet.program names one");
        books = new ClosedQuarters(folder);
        books.policy(text -> text.replace("feeds:\n", FEEDS));
        books.files().put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
    }

    @AfterEach
    void drop_the_books() {
        if (books != null) {
            books.close();
        }
    }

    @Test
    void every_figure_of_every_export_is_what_stands_in_the_workbook() throws IOException, InterruptedException {
        OfficeWorkbook workbook = new OfficeWorkbook(folder);
        StringBuilder obligations = new StringBuilder("obligation_id,property_id,class,title,likelihood\n");
        StringBuilder openings = new StringBuilder("obligation_id,balance\n");
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Map.Entry<String, Setup> one : SETUPS.entrySet()) {
            byte[] csv = workbook.exported(one.getKey(), one.getValue(), rows(one.getKey()));
            books.bytes().put("estimates/" + one.getKey() + ".csv", csv);
            for (int i = 0; i < AMOUNTS.size(); i++) {
                String id = one.getKey() + "-" + i;
                expected.put(id, new BigDecimal(AMOUNTS.get(i)));
                obligations.append(id).append(",MILL,REMEDIATION,Work,PROBABLE\n");
                openings.append(id).append(",100.00\n");
            }
        }
        books.files().put("obligations.csv", obligations.toString());
        books.files().put("opening-balances.csv", openings.toString());
        List<List<String>> ledger = List.of(List.of("account", "balance"), List.of("2450", "=-3500"));
        books.bytes().put("ledger-balances.csv", workbook.exported("ledger", SETUPS.get("us"), ledger));

        Proposed close = (Proposed) books.run(QUARTER);

        assertThat(close.totals().errors()).as("%s", close.problems()).isZero();
        assertThat(close.failed()).isEmpty();
        assertThat(closings(close)).isEqualTo(expected);
        assertThat(close.problems()).extracting(Problem::code).contains(Code.TOTAL_ROW, Code.TITLE_ABOVE_HEADER);
    }

    /** A title, the lines, their total as a formula, and a note. */
    private static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        if (name.equals("board")) {
            rows.add(List.of("Estimates in thousands of USD", "", "", ""));
        }
        rows.add(List.of("Obligation ID", "Best", "Estimated on", "Description"));
        int first = rows.size() + 1;
        for (int i = 0; i < AMOUNTS.size(); i++) {
            rows.add(List.of(name + "-" + i, "=" + AMOUNTS.get(i), "@2003-09-15", "Clay, \"24\" thick; caf\u00E9"));
        }
        rows.add(List.of("Total", "=SUM([.B" + first + ":.B" + rows.size() + "])", "", ""));
        rows.add(List.of("Prepared by the engineer", "", "", ""));
        return rows;
    }

    private static Map<String, BigDecimal> closings(Proposed close) throws IOException {
        List<String> lines = Files.readAllLines(close.folder().resolve("roll-forward.csv"), StandardCharsets.UTF_8);
        int closing = List.of(lines.get(0).split(",")).indexOf("closing");
        Map<String, BigDecimal> closings = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> closings.put(cells[1], new BigDecimal(cells[closing])));
        return closings;
    }

    @Test
    void what_the_program_does_to_ids_and_figures_when_a_file_is_opened_and_saved_is_named()
            throws IOException, InterruptedException {
        books.files()
                .put(
                        "obligations.csv",
                        "obligation_id,property_id,class,title,likelihood\n007,MILL,REMEDIATION,Work,PROBABLE\n");
        books.files().put("opening-balances.csv", "obligation_id,balance\n007,0.00\n");
        String csv = "obligation_id,best,estimated_on\n007,5,2003-09-15\n007,=1/0,2003-09-15\n";
        byte[] saved = new OfficeWorkbook(folder).savedAgain("again", csv);
        books.bytes().put("estimates/again.csv", saved);

        Proposed close = (Proposed) books.run(QUARTER);

        String text = new String(saved, StandardCharsets.UTF_8);
        assertThat(text).contains("\n7,5");
        assertThat(close.problems())
                .as(text)
                .extracting(problem -> problem.code() + " " + problem.place().line())
                .contains("ID_DAMAGED 2", "FORMULA_FAILED 3");
    }
}
