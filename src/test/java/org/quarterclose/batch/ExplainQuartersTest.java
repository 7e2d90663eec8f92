package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.report.Explanation;
import org.quarterclose.report.ExplanationJson;
import org.quarterclose.report.ExplanationText;
import org.springframework.util.FileSystemUtils;

/** Obligations explained out of closed quarters: texts, layers of two quarters, what was refused, what was moved. */
class ExplainQuartersTest {

    private static final Quarter Q3 = Quarter.parse("2003-Q3");

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void a_heap_a_basin_and_a_clean_up() throws IOException {
        books = new ClosedQuarters(folder);
        books.policy(ClosedQuarters::withoutExplanations);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMINE,Mine,OPERATING\nOLD,Old works,CLOSED\n");
        files.put("obligations.csv", """
                obligation_id,property_id,class,title,likelihood,incurred_on
                BASIN,OLD,LITIGATION,Basin,PROBABLE,
                HEAP,MINE,RETIREMENT,Heap leach pad,,2003-07-01
                PIT,OLD,REMEDIATION,Pit,PROBABLE,
                """);
        files.put("opening-balances.csv", "obligation_id,balance\nBASIN,2000000.00\nPIT,10.00\n");
        files.put("assumptions.csv", "kind,key,value\nCARFR,USD,8%\nINFLATION,,3%\n");
        files.put("estimates/heap.csv", """
                obligation_id,best,scenario,probability,spend_on,cost_basis_year,estimated_on
                HEAP,60000.00,dry,60%,2013-06-30,2003,2003-09-01
                HEAP,90000.00,wet,40%,2013-06-30,2003,2003-09-01
                """);
        files.put("estimates/counsel.csv", """
                obligation_id,line,description,low,high,best,share_pct,share_basis,estimated_on
                BASIN,1,"Range, ""joint""
                of all causes",18000000.00,58000000.00,,31,ENTITY,2003-09-03
                PIT,1,Cover,100.00,200.00,150.00,,,2003-09-03
                PIT,2,Seeding,300.00,200.00,,,,2003-09-03
                PIT,3,Fence,5.00,,,,,2001-01-01
                """);
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void a_line_is_told_from_its_raw_text_over_two_lines_to_its_entry() throws IOException {
        books.run(Q3);

        assertThat(text("BASIN"))
                .contains("  estimates/counsel.csv:2")
                .contains(
                        "    raw     BASIN,1,\"Range, \"\"joint\"\"\u21b5of all causes\",18000000.00,58000000.00,,31,ENTITY,"
                                + "2003-09-03")
                .contains(
                        "    parsed  low 18,000,000.00, best blank, high 58,000,000.00, share 31 %, amounts already ours")
                .contains(
                        "    counts  18,000,000.00 (low; no best estimate); amounts are already ours: the share of 31 % was"
                                + " NOT applied again (ENTITY)")
                .contains(
                        "    required 18,000,000.00 \u2212 carried 2,000,000.00 = 16,000,000.00 revisions through 6150"
                                + " Provision for closed operations and environmental matters")
                .contains("  Opening: 2,000,000.00 [opening-balances.csv:2]");
    }

    @Test
    void rows_left_out_and_warnings_are_told_with_their_places() throws IOException {
        books.run(Q3);

        assertThat(String.join("\n", text("PIT")))
                .contains("Row left out: PIT | 2 | Seeding | 300.00 | 200.00 |", "[estimates/counsel.csv:5]")
                .contains("Error RANGE_REVERSED, low: found low 300.00 above high 200.00")
                .contains("Warning ESTIMATE_STALE", "[estimates/counsel.csv:6]")
                .contains("5.00 + 150.00 = 155.00 required");
    }

    @Test
    void scenarios_inflation_and_two_layers_of_two_quarters_lead_to_the_cent() throws Exception {
        files.put(
                "estimates/counsel.csv",
                "obligation_id,best,estimated_on\nBASIN,5.00,2003-09-03\nPIT,5.00,2003-09-03\n");
        assertThat(((Proposed) books.run(Q3)).problems()).isEmpty();
        // 72,000 inflated by 3 % ten times are 96,761.98; over 1.08 ten times 44,819.52; a quarter less 45,690.21.
        assertThat(text("HEAP"))
                .contains(
                        "    counts  60,000.00 (best estimate) \u00d7 60 % (scenario 'dry') \u00d7 1.03^10 (prices of 2003"
                                + " to 2013) = 48,380.989656388389")
                .contains("    96,761.98 \u00f7 1.08^(40/4) = 44,819.52")
                .contains(
                        "    96,761.98 \u00f7 1.08^(39/4) = 45,690.21; 45,690.21 \u2212 44,819.52 = 870.69 accretion");
        books.post();
        files.remove("opening-balances.csv");
        files.put("assumptions.csv", "kind,key,value\nCARFR,USD,9%\nINFLATION,,3%\n");
        files.put("estimates/heap.csv", """
                obligation_id,best,spend_on,estimated_on
                HEAP,106761.98,2013-06-30,2003-12-01
                """);
        Quarter next = Q3.next();
        Proposed close = (Proposed) books.run(next);

        assertThat(text("HEAP", next))
                .contains("  Opening: 45,690.21 [closing of 2003-Q3 version 1]")
                .contains("    10,000.00 \u00f7 1.09^(38/4) = 4,410.10")
                .noneMatch(line -> line.contains("does not lead to"));
        assertThat(ClosedQuarters.row(close, "measurements.csv", "HEAP")).contains(",50987.91,");
        FileSystemUtils.deleteRecursively(folder.resolve("closes"));

        assertThat(text("HEAP", next))
                .anyMatch(line -> line.startsWith("note  ") && line.endsWith("explained from the database alone"))
                .contains(
                        "    10,000.00 \u00f7 1.09^(38/4) = 4,410.10; 0.00 + 0.00 + 0.00 + 4,410.10 (opening, accretion,"
                                + " payments, revision) = 4,410.10")
                .contains("    46,577.81 + 4,410.10 = 50,987.91 required");
    }

    @Test
    void a_file_that_was_changed_since_is_named_and_its_texts_are_not_shown() throws IOException {
        Proposed close = (Proposed) books.run(Q3);
        Path changed = close.folder().resolve("evidence/inputs/estimates/counsel.csv");
        Files.writeString(changed, Files.readString(changed).replace("18000000", "19000000"));

        assertThat(text("BASIN"))
                .anyMatch(
                        line -> line.startsWith("note  ") && line.contains("counsel.csv is not the file that was read"))
                .noneMatch(line -> line.contains("    raw "))
                .contains("    parsed  low 18,000,000.00, best blank, high 58,000,000.00");
    }

    @Test
    void programs_get_the_same_bytes_each_time_and_amounts_as_texts() throws IOException {
        books.run(Q3);

        String json = ExplanationJson.text(explained("BASIN", Q3));

        assertThat(json).isEqualTo(ExplanationJson.text(explained("BASIN", Q3)));
        assertThat(json)
                .contains("\"required\" : \"18000000.00\"", "\"low\" : \"18000000.00\"", "\"best\" : null")
                .contains("\"share_pct\" : \"31\"", "\"share_applied\" : false", "\"contributes\" : \"18000000.00\"")
                .contains("\"raw\" : \"BASIN,1,\\\"Range, \\\"\\\"joint\\\"\\\"\\nof all causes");
    }

    @Test
    void of_very_many_lines_the_first_are_shown_with_how_many_are_left() throws IOException {
        StringBuilder many = new StringBuilder("obligation_id,best,spend_on,estimated_on\n");
        for (int i = 0; i < 2_000; i++) {
            many.append("BASIN,1.00,").append(2004 + i % 20).append(",2003-09-01\n");
        }
        files.put("estimates/counsel.csv", many.toString());
        files.put("estimates/pit.csv", "obligation_id,best,estimated_on\nPIT,10.00,2003-09-01\n");
        books.run(Q3);

        List<String> some = text("BASIN");
        assertThat(some)
                .contains("  \u2026 1,988 more lines; --all shows them, --json has them")
                .contains("  \u2026 8 more steps; --all shows them, --json has them")
                .contains("    the sum of the 20 figures above = 2,000.00 required");
        assertThat(some.size()).isLessThan(120);
        List<String> all = ExplanationText.of(explained("BASIN", Q3), true);
        assertThat(all).contains("  estimates/counsel.csv:2001").noneMatch(line -> line.contains("--all"));
    }

    private List<String> text(String obligation) throws IOException {
        return text(obligation, Q3);
    }

    private List<String> text(String obligation, Quarter quarter) throws IOException {
        return ExplanationText.of(explained(obligation, quarter), false);
    }

    private Explanation explained(String obligation, Quarter quarter) throws IOException {
        return books.explain(quarter, obligation);
    }
}
