package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;

/** What a second run of a quarter does, and what bad input does. */
@ParameterizedClass
@MethodSource("org.quarterclose.acceptance.Server#asked")
class RerunTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");

    @TempDir
    Path folder;

    @Parameter
    Server server;

    private Program program;
    private Path input;

    @BeforeEach
    void copy_the_sample() {
        program = new Program(folder.resolve("books"), server);
        input = folder.resolve("input");
        Program.copy(SAMPLE, input);
    }

    @Test
    void changed_inputs_make_the_next_version_and_the_first_is_superseded() throws IOException {
        assertThat(program.run("2003-Q3", input).code()).isZero();
        change("obligations.csv", "Closure of mill ponds and buildings", "Closure of mill ponds and sheds");

        Ended second = program.run("2003-Q3", input);

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("version 2: PROPOSED");
        assertThat(version(1).resolve("MANIFEST.sha256")).exists();
        assertThat(version(2).resolve("MANIFEST.sha256")).exists();
        assertThat(program.command("status", "--data", program.data().toString())
                        .out())
                .contains("version 1  SUPERSEDED", "version 2  PROPOSED");
    }

    @Test
    void an_amount_that_cannot_be_read_leaves_the_close_incomplete_and_comes_back_to_be_fixed() throws IOException {
        change("estimates/counsel.csv", "18,000,000.00", "18 Mio");

        Ended run = program.run("2003-Q3", input);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("version 1: INCOMPLETE", "81 accepted", "1 rejected");
        assertThat(run.err()).contains("estimates/counsel.csv:2 low '$18 Mio': AMOUNT_UNREADABLE");
        assertThat(Files.readString(version(1).resolve("fix-it/estimates/counsel.csv")))
                .contains("error_code,reason,remedy", "18 Mio", "AMOUNT_UNREADABLE");
        assertThat(Files.readString(version(1).resolve("exceptions.csv")))
                .contains("ERROR,AMOUNT_UNREADABLE,estimates/counsel.csv,2,low,$18 Mio,");
        assertThat(program.command("verify", version(1).toString()).code()).isZero();
    }

    @Test
    void the_same_bad_inputs_again_say_the_same_again() throws IOException {
        change("estimates/counsel.csv", "18,000,000.00", "18 Mio");
        program.run("2003-Q3", input);

        Ended again = program.run("2003-Q3", input);

        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).startsWith("already proposed, nothing changed");
        assertThat(version(2)).doesNotExist();
    }

    @Test
    void corrected_inputs_close_after_an_incomplete_version() throws IOException {
        change("estimates/counsel.csv", "18,000,000.00", "18 Mio");
        program.run("2003-Q3", input);
        change("estimates/counsel.csv", "18 Mio", "18,000,000.00");

        Ended corrected = program.run("2003-Q3", input);

        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(corrected.out()).contains("version 2: PROPOSED", "accrual 23,100,000.00");
    }

    @Test
    void a_ledger_that_is_a_cent_off_is_reported_with_its_difference_and_never_plugged() throws IOException {
        change("ledger-balances.csv", "-11829149.75", "-11829149.76");

        Ended run = program.run("2003-Q3", input);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("check failed: ledger-ties-to-roll-forward", "difference -0.01");
        assertThat(Files.readString(version(1).resolve("summary.json"))).contains("\"closing\" : \"34929149.75\"");
    }

    @Test
    void a_line_that_stands_twice_counts_once() throws IOException {
        Path sheet = input.resolve("estimates/grouse-creek.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(sheet));
        lines.add(lines.get(1));
        Files.write(sheet, lines);

        Ended run = program.run("2003-Q3", input);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("ESTIMATE_LINE_DUPLICATE");
        assertThat(Files.readAllLines(version(1).resolve("measurements.csv")))
                .anyMatch(line -> line.startsWith("GROUSE-CREEK,") && line.contains(",15537649.75,2688500.00,"));
        assertThat(Files.readAllLines(version(1).resolve("checks.csv")))
                .filteredOn(line -> line.startsWith("lines-resummed"))
                .allMatch(line -> line.contains(",PASSED,"));
    }

    @Test
    void a_quarter_without_openings_is_refused_until_the_one_before_is_posted() throws IOException {
        Files.delete(input.resolve("opening-balances.csv"));

        Ended run = program.run("2003-Q3", input);

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("refused: 2003-Q2 is not posted");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Ended run = program.run("2003-Q3", folder.resolve("nowhere"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FOLDER_MISSING", "nowhere").doesNotContain("\tat ");
    }

    @Test
    void a_folder_without_input_files_is_not_taken_for_a_quarter() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Ended run = program.run("2003-Q3", empty);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FOLDER_MISSING", "found no input file in it; expected properties.csv");
    }

    @Test
    void a_workbook_beside_the_estimates_is_warned_of_and_kept() throws IOException {
        Files.writeString(input.resolve("estimates/more.xlsx"), "PK");

        Ended run = program.run("2003-Q3", input);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 warning");
        assertThat(Files.readString(version(1).resolve("exceptions.csv")))
                .contains("WARNING,FILE_UNKNOWN,estimates/more.xlsx,");
        assertThat(version(1).resolve("evidence/inputs/estimates/more.xlsx")).exists();
    }

    @Test
    void a_published_folder_that_somebody_changed_is_not_pointed_at_in_silence() throws IOException {
        program.run("2003-Q3", input);
        Files.writeString(version(1).resolve("checks.csv"), "all well\n", StandardOpenOption.APPEND);

        Ended again = program.run("2003-Q3", input);

        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("was changed after it was published", "checks.csv", "Move it away");
    }

    @Test
    void a_corrected_fix_it_file_is_sent_back_beside_the_rows_that_were_good() throws IOException {
        change("estimates/counsel.csv", "$18,000,000.00", "18 Mio");
        program.run("2003-Q3", input);
        String fixIt = Files.readString(version(1).resolve("fix-it/estimates/counsel.csv"));
        Path sheet = input.resolve("estimates/counsel.csv");
        String sent = Files.readString(sheet);
        String header = sent.substring(0, sent.indexOf('\n') + 1);
        Files.writeString(sheet, header + sent.substring(sent.indexOf("CDA-PRIVATE-CLAIM")));
        Files.writeString(
                input.resolve("estimates/counsel-fixed.csv"),
                fixIt.replace(",18 Mio,58", ",\"$18,000,000.00\",58").replace(",18 Mio,\"", ",\"$18,000,000.00\",\""));
        Files.delete(input.resolve("control-totals.csv"));

        Ended corrected = program.run("2003-Q3", input);

        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(corrected.out()).contains("version 2: PROPOSED", "accrual 23,100,000.00", "0 errors, 0 warnings");
    }

    @Test
    void wrong_words_and_wrong_policies_are_usage_errors() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(Path.of("jobs/policy.yaml")).replace("HALF_UP", "UPWARDS"));

        assertThat(program.run("2003-13", input).code()).isEqualTo(2);
        assertThat(program.run("2003-Q3", input, "--colour", "blue").code()).isEqualTo(2);
        assertThat(program.run("2003-Q3", input, "--database", "closing").code())
                .isEqualTo(2);
        Ended wrong = program.run("2003-Q3", input, "--policy", policy.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("rounding", "UPWARDS");
    }

    @Test
    void two_runs_at_once_are_one_run_and_one_to_try_later() throws Exception {
        Process one = program.start("2003-Q3", input);
        Process other = program.start("2003-Q3", input);
        int first = Program.end(one).code();
        int second = Program.end(other).code();

        assertThat(List.of(first, second)).contains(0).containsAnyOf(75, 0);
        assertThat(other.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(version(2)).doesNotExist();
        assertThat(Program.files(version(1))).isNotEmpty();
    }

    @Test
    void template_writes_empty_files_that_are_refused_in_words() {
        Path empty = folder.resolve("template");

        Ended written = program.command("template", empty.toString());
        Ended run = program.run("2003-Q3", empty, "--policy", "jobs/policy.yaml");

        assertThat(written.code()).isZero();
        assertThat(written.out()).contains("obligations.csv", "README.txt");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("properties.csv", "FILE_EMPTY").doesNotContain("\tat ");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = input.resolve(file);
        String before = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private Path version(int number) {
        return program.closes().resolve("2003-Q3/v" + number);
    }
}
