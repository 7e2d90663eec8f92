package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.ProblemGroup;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.reconciliation.Check;

/** Spreadsheets as people have them, through whole closes to the cent. */
class IntakeQuarterTest {

    private static final Quarter QUARTER = new Quarter(2003, 3);
    private static final String FEED = """
            feeds:
              - files: estimates/board*.csv
                amounts: "$1,234.50"
                scale: thousands
                columns: { best: Extended cost }
                values: { estimated_on: 2003-09-15 }
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void two_obligations_of_one_mill() throws IOException {
        books = new ClosedQuarters(folder);
        books.policy(text -> text.replace("feeds:\n", FEED));
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put(
                "obligations.csv",
                "obligation_id,property_id,class,title,likelihood\nPONDS,MILL,REMEDIATION,Ponds,PROBABLE\n"
                        + "ROADS,MILL,REMEDIATION,Roads,PROBABLE\n");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,0.00\nROADS,0.00\nTotal,0.00\n");
        files.put("estimates/board.csv", """
                Estimates for the board
                "all figures in thousands of dollars"

                obligation_id,Extended cost,description
                Mill closure,,
                PONDS,"$1,250.5",Cover
                PONDS,"$49.50025",Seeding
                PONDS Total,"$1,300.00025",
                ROADS,$20,Ripping
                Grand Total,"$1,320.00025",
                Prepared by: A. Engineer,,
                """);
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void a_sheet_in_thousands_with_totals_and_notes_closes_to_the_cent_and_the_next_quarter_knows_it_again()
            throws IOException {
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.totals().errors()).isZero();
        assertThat(codes(close))
                .containsExactly(
                        "estimates/board.csv:1 TITLE_ABOVE_HEADER",
                        "estimates/board.csv:5 NOTE_ROW",
                        "estimates/board.csv:8 TOTAL_ROW",
                        "estimates/board.csv:10 TOTAL_ROW",
                        "estimates/board.csv:11 NOTE_ROW",
                        "obligations.csv:2 MOVEMENT_UNEXPLAINED",
                        "opening-balances.csv:4 TOTAL_ROW");
        assertThat(close.totals().quarter().closing().plain()).isEqualTo("1320000.25");
        assertThat(close.totals().rowsRead()).isEqualTo(8);
        assertThat(close.scaled()).isEqualTo("estimates/board.csv in thousands");
        assertThat(Files.readString(close.folder().resolve("reconciliation.html")))
                .contains("Amounts in", ">thousands<");
        books.post();
        files.remove("opening-balances.csv");

        Proposed next = (Proposed) books.run(QUARTER.next());
        assertThat(codes(next)).contains("estimates/board.csv FILE_OF_LAST_QUARTER");
        assertThat(next.folder().resolve("evidence/prior-inputs.csv")).content().contains("estimates/board.csv,");
        assertThat(Reperformed.of(next.folder()).differences()).isEmpty();
        files.put("estimates/board-final.csv", files.get("estimates/board.csv"));
        Proposed twice = (Proposed) books.run(QUARTER.next());
        assertThat(codes(twice).get(0)).isEqualTo("estimates/board.csv FILE_DUPLICATE");
    }

    /** A sender adds up a column as it stands, in thousands. */
    @Test
    void a_thousand_rows_with_one_fault_are_one_line_and_the_corrected_fix_it_file_closes() throws IOException {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "PONDS," + i + ",\"1,0" + (10 + i % 90) + "\",2003-09-15\n")
                .collect(Collectors.joining());
        files.put("estimates/many.csv", "obligation_id,line,best,estimated_on\n" + rows);
        files.put("control-totals.csv", "file,rows,sum_best\nestimates/board.csv,3,1320000.25\n");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.failed()).extracting(Check::name).containsExactly("control-total-best");
        assertThat(close.totals().errors()).isEqualTo(1_000);
        ProblemGroup group = close.groups().get(0);
        assertThat(group.first().get(0).code()).isEqualTo(Code.AMOUNT_UNREADABLE);
        assertThat(group.count()).isEqualTo(1_000);
        assertThat(group.places()).isEqualTo("estimates/many.csv:2, 3, 4 and 997 more");
        assertThat(Files.readString(close.folder().resolve("reconciliation.html")))
                .contains("estimates/many.csv:2, 3, 4 and 997 more", "(1,000 times, such as this)");
        assertThat(Files.readAllLines(close.folder().resolve("exceptions.csv")))
                .filteredOn(line -> line.startsWith("ERROR"))
                .hasSize(1_000);

        String fixed = Files.readString(close.folder().resolve("fix-it/estimates/many.csv"), StandardCharsets.UTF_8);
        files.put("estimates/many.csv", fixed.replaceAll("\"1,0(\\d\\d)\"", "10$1"));
        files.put("control-totals.csv", "file,rows,sum_best\nestimates/board.csv,3,1320.00025\n");
        Proposed again = (Proposed) books.run(QUARTER);
        assertThat(again.totals().errors()).isZero();
        assertThat(again.failed()).isEmpty();
        assertThat(again.totals().rowsAccepted()).isEqualTo(1_009);
    }

    /** Its sender counts two rows and adds up three columns; the close counts five lines. */
    @Test
    void a_table_with_years_as_columns_closes_to_the_cent_by_year_and_against_its_senders_totals() throws IOException {
        books.policy(text -> text.replace("feeds:\n", """
                feeds:
                  - files: estimates/plan*.csv
                    amounts: "1'234.50"
                    scale: thousands
                    columns: { obligation_id: Work area, description: Task }
                    values: { estimated_on: 2003-09-15, share_pct: 31, share_basis: SITE_TOTAL }
                    years: { heading: FY YYYY }
                """));
        files.remove("estimates/board.csv");
        files.put("estimates/plan-2003.csv", """
                Mine plan 2003, in thousands
                Work area;Task;FY 2004;FY 2005;FY 2006
                PONDS;Cover;1'250.5;;49.50025
                ROADS;Ripping;20;0.00333;7
                Total;;1'270.5;0.00333;56.50025
                """);
        files.put("control-totals.csv", "file,rows,sum_best\nestimates/plan-2003.csv,2,1327.00358\n");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.totals().errors()).isZero();
        assertThat(close.failed()).isEmpty();
        assertThat(close.scaled()).isEqualTo("estimates/plan-2003.csv in thousands");
        assertThat(ClosedQuarters.row(close, "measurements.csv", "PONDS")).contains(",403000.08,403000.08,403000.08,");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "ROADS")).contains(",8371.03,");
        assertThat(close.totals().quarter().closing().plain()).isEqualTo("411371.11");
        assertThat(Files.readAllLines(close.folder().resolve("spend-schedule.csv")))
                .filteredOn(line -> line.contains("PONDS"))
                .anyMatch(line -> line.contains("2004") && line.endsWith("387655.00"))
                .anyMatch(line -> line.contains("2006") && line.endsWith("15345.08"));
        assertThat(Reperformed.of(close.folder()).differences()).isEmpty();

        files.put("control-totals.csv", "file,rows,sum_best\nestimates/plan-2003.csv,5,1327.00358\n");
        Proposed counted = (Proposed) books.run(QUARTER);
        assertThat(counted.failed()).extracting(Check::name).containsExactly("control-total-rows");
    }

    private static List<String> codes(Proposed close) {
        return close.problems().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }
}
