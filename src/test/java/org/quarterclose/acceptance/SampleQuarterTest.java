package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;

/** The third quarter of 2003, closed as a user closes it. */
@ParameterizedClass
@MethodSource("org.quarterclose.acceptance.Server#asked")
class SampleQuarterTest {

    private static final Path README = Path.of("README.md");
    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");

    @TempDir
    static Path folder;

    private static Program program;
    private static Ended first;
    private static Path published;

    @Parameter
    Server server;

    @BeforeParameterizedClassInvocation
    static void close_the_quarter(Server server) {
        program = new Program(folder.resolve(server.name()), server);
        first = program.run("2003-Q3", SAMPLE);
        published = program.closes().resolve("2003-Q3/v1");
    }

    @Test
    void the_quarter_is_proposed_with_an_accrual_of_23_100_000_00() throws IOException {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out().lines()).hasSize(10);
        assertThat(first.out())
                .contains("version 1: PROPOSED, 2003-07-01 to 2003-09-30", "accrual 23,100,000.00", "0 failed");
        assertThat(Files.readString(published.resolve("summary.json")))
                .contains("\"accrual_total\" : \"23100000.00\"", "\"state\" : \"PROPOSED\"");
    }

    @Test
    void the_basin_is_carried_at_18_000_000_00_with_40_000_000_00_disclosed() throws IOException {
        assertThat(Files.readAllLines(published.resolve("measurements.csv")))
                .anyMatch(line -> line.startsWith("CDA-BASIN,LITIGATION,MINIMUM_OF_RANGE,18000000.00,,58000000.00,31,"
                        + "18000000.00,40000000.00,"));
        assertThat(Files.readAllLines(published.resolve("roll-forward.csv")))
                .anyMatch(line -> line.startsWith(
                        "COEUR-DALENE-BASIN,CDA-BASIN,LITIGATION,USD,2000000.00,0.00," + "16000000.00,"));
    }

    @Test
    void the_draft_disclosure_has_the_figures_of_the_news_release() throws IOException {
        String text = Files.readString(published.resolve("disclosure.txt")).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("adds 23.1 million USD of accrual: 16.0 million for")
                .contains("6.8 million for Reclamation of the tailings impoundment")
                .contains(
                        "18.0 million USD (18,000,000.00) to 58.0 million USD (58,000,000.00). No amount in this range")
                .contains("our share is 31 %")
                .contains("order of September 2003")
                .contains("Reclamation of the Piedmont property: released on 2003-07-29")
                .contains("Reclamation of the Middle Buttes mine: released on 2003-08-22")
                .contains("Shumake mine: released on 2003-09-12")
                .contains("Bond SB-1107 of SIDDOWAY, 96,000.00 USD: its reduction is asked for");
    }

    /** Renewed with {@code -Dgolden.renew=true}, then read by a person. */
    @Test
    void every_file_is_the_golden_one_byte_for_byte() throws IOException {
        Path golden = SAMPLE.resolve("expected");
        Map<String, String> files = new TreeMap<>(Program.files(published));
        // The inputs stand one folder above already.
        files.keySet().removeIf(name -> name.startsWith("evidence/inputs/"));
        if (Boolean.getBoolean("golden.renew")) {
            Program.delete(golden);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.createDirectories(golden.resolve(file.getKey()).getParent());
                Files.writeString(golden.resolve(file.getKey()), file.getValue(), StandardCharsets.ISO_8859_1);
            }
        }
        Map<String, String> expected = Program.files(golden);
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, content) -> assertThat(files.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void the_same_command_again_changes_nothing() {
        Map<String, String> before = Program.files(published);

        Ended again = program.run("2003-Q3", SAMPLE);

        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("already proposed, nothing changed");
        assertThat(program.closes().resolve("2003-Q3/v2")).doesNotExist();
        assertThat(Program.files(published)).isEqualTo(before);
    }

    @Test
    void another_user_locale_time_zone_and_folder_give_the_same_bytes(@TempDir Path elsewhere) {
        Program other = new Program(elsewhere, server)
                .with("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati")
                .with("-Dfile.encoding=ISO-8859-1", "-Duser.name=someone-else");

        assertThat(other.run("2003-Q3", SAMPLE.toAbsolutePath()).code()).isZero();

        Map<String, String> expected = Program.files(published);
        Map<String, String> found = Program.files(other.closes().resolve("2003-Q3/v1"));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, content) -> assertThat(found.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void a_dry_run_writes_marked_reports_and_leaves_the_database_as_it_was(@TempDir Path elsewhere) {
        Program other = new Program(elsewhere, server);

        Ended dry = other.run("2003-Q3", SAMPLE, "--dry-run");
        Ended status = other.command("status", "--data", other.data().toString());

        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("DRY RUN", "accrual 23,100,000.00");
        assertThat(Program.files(other.closes().resolve("2003-Q3/dry-run")).get("reconciliation.html"))
                .contains("DRY RUN");
        assertThat(status.out()).startsWith("No quarter was closed yet.");
    }

    @Test
    void status_says_where_the_quarter_stands_and_what_to_do_next() {
        Ended status =
                program.command("status", "2003-Q3", "--data", program.data().toString());
        Ended json =
                program.command("status", "--json", "--data", program.data().toString());

        assertThat(status.code()).isZero();
        assertThat(status.out())
                .contains(
                        "2003-Q3  Hecla Mining Company: PROPOSED, 2003-07-01 to 2003-09-30", "next  Review the report");
        assertThat(json.out()).contains("\"accrual_total\" : \"23100000.00\"", "\"state\" : \"PROPOSED\"");
    }

    @Test
    void explain_leads_from_the_raw_row_of_the_basin_to_its_entry_as_the_readme_quotes_it() {
        Ended words = explain("2003-Q3", "CDA-BASIN");
        Ended json = explain("2003-Q3", "CDA-BASIN", "--version", "1", "--json");

        assertThat(words.code()).as(words.err()).isZero();
        assertThat(README).content().contains("```\n" + words.out() + "```\n");
        assertThat(words.out())
                .startsWith("CDA-BASIN  Natural-resource damages")
                .contains("  estimates/counsel.csv:2\n    raw     CDA-BASIN,1,\"Range of our liability")
                .contains("    18,000,000.00 (low; no best estimate) = 18,000,000.00 required\n")
                .contains("required 18,000,000.00 \u2212 carried 2,000,000.00 = 16,000,000.00 revisions through 6150 ")
                .contains("  Dr 6150 Provision for closed operations and environmental matters: 16,000,000.00\n")
                .contains("  Cr 2450 Accrued reclamation and closure costs: 16,000,000.00\n");
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("\"required\" : \"18000000.00\"", "\"contributes\" : \"18000000.00\"");
    }

    @Test
    void explain_says_in_one_line_what_it_cannot_find() {
        Ended mistyped = explain("2003-Q3", "cda basn");
        Ended strange = explain("2003-Q3", "XYZ");
        Ended version = explain("2003-Q3", "CDA-BASIN", "--version", "7");
        Ended quarter = explain("2003-Q4", "CDA-BASIN");

        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err())
                .isEqualToIgnoringNewLines(
                        "quarter-close: 2003-Q3 version 1 has no obligation cda basn;" + " did you mean CDA-BASIN?");
        assertThat(strange.code()).isEqualTo(2);
        assertThat(strange.err()).isEqualToIgnoringNewLines("quarter-close: 2003-Q3 version 1 has no obligation XYZ");
        assertThat(version.code()).isEqualTo(5);
        assertThat(version.err()).isEqualToIgnoringNewLines("quarter-close: 2003-Q3 has no version 7; its newest is 1");
        assertThat(quarter.code()).isEqualTo(5);
        assertThat(quarter.err())
                .isEqualToIgnoringNewLines(
                        "quarter-close: 2003-Q4 was not closed yet: quarter-close run 2003-Q4 --input DIR");
        assertThat(explain("2003-Q3").code()).isEqualTo(2);
    }

    private static Ended explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", program.data().toString()));
        all.addAll(List.of("--output", program.closes().toString()));
        return program.command(all.toArray(String[]::new));
    }

    @Test
    void verify_finds_nothing_in_the_published_folder_and_names_a_changed_cent(@TempDir Path elsewhere)
            throws IOException {
        assertThat(program.command("verify", published.toString()).code()).isZero();
        Program.copy(published, elsewhere.resolve("v1"));
        Path changed = elsewhere.resolve("v1/roll-forward.csv");
        Files.writeString(changed, Files.readString(changed).replace("16000000.00", "16000000.01"));

        Ended found = program.command("verify", elsewhere.resolve("v1").toString());

        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out()).contains("roll-forward.csv");
    }

    @Test
    void a_lost_folder_is_written_again_with_the_same_bytes(@TempDir Path elsewhere) throws IOException {
        Program other = new Program(elsewhere, server);
        other.run("2003-Q3", SAMPLE);
        Path version = other.closes().resolve("2003-Q3/v1");
        Map<String, String> before = Program.files(version);
        Program.delete(version);

        Ended again = other.run("2003-Q3", SAMPLE);

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Program.files(version)).isEqualTo(before);
        assertThat(List.of(other.closes().resolve("2003-Q3").toFile().list())).containsExactly("v1");
    }
}
