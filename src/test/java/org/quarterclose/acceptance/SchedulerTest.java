package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read: JSON on the standard output, one reason on the error stream, a log and metrics when asked. */
class SchedulerTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static Program program;
    private static Path metrics;
    private static Ended first;

    @BeforeAll
    static void a_run_with_everything_asked_for() {
        program = new Program(folder.resolve("books"));
        metrics = folder.resolve("quarter_close.prom");
        first = program.run("2003-Q3", SAMPLE, "--by", "ann", "--json", "--log", "json", "--metrics", metrics + "");
    }

    @Test
    void the_summary_is_json_and_so_is_each_line_of_the_log_with_its_eight_steps() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(JSON.readTree(first.out()).get("state").asString()).isEqualTo("PROPOSED");
        // A run of more than ten seconds says between two steps how far it is.
        List<JsonNode> events = first.err()
                .lines()
                .map(JSON::readTree)
                .filter(event -> event.has("event.action"))
                .toList();
        assertThat(events).hasSize(8);
        assertThat(events.stream().map(event -> event.get("event.action").asString()))
                .startsWith("openQuarter")
                .endsWith("publish");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("log.level").asString()).isEqualTo("INFO");
            assertThat(event.get("@timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(event.get("event.duration").isIntegralNumber()).isTrue();
        });
    }

    @Test
    void the_metrics_are_of_this_run_and_whole() throws IOException {
        assertThat(Files.readAllLines(metrics))
                .contains(
                        "quarter_close_last_run_exit_code{quarter=\"2003-Q3\"} 0.0",
                        "quarter_close_last_run_rows{quarter=\"2003-Q3\",result=\"read\"} 82.0",
                        "quarter_close_last_run_rows{quarter=\"2003-Q3\",result=\"rejected\"} 0.0",
                        "quarter_close_last_run_checks{quarter=\"2003-Q3\",status=\"failed\"} 0.0",
                        "quarter_close_last_run_checks{quarter=\"2003-Q3\",status=\"passed\"} 56.0",
                        "quarter_close_last_run_entries{quarter=\"2003-Q3\"} 7.0",
                        "quarter_close_last_run_made{quarter=\"2003-Q3\"} 1.0")
                .anyMatch(
                        line -> line.matches(
                                "quarter_close_last_run_step_duration_seconds\\{quarter=\"2003-Q3\",step=\"publish\"} [0-9.E-]+"))
                .allMatch(line ->
                        line.matches("# (HELP|TYPE) quarter_close_last_run_.*|quarter_close_last_run_\\w+\\{.*} .*"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("books", "quarter_close.prom");
    }

    @Test
    void a_run_that_fails_leaves_metrics_with_its_exit_code_and_a_path_that_cannot_be_written_ends_it_at_once()
            throws IOException {
        Path refused = folder.resolve("books/refused.prom");
        Ended run = program.command(
                "run",
                "2003-Q3",
                "--input",
                SAMPLE.toString(),
                "--database",
                "jdbc:postgresql://127.0.0.1:1/closing",
                "--database-wait",
                "0",
                "--metrics",
                refused.toString());
        Ended nowhere = program.run("2003-Q3", SAMPLE, "--metrics", folder.resolve("none/x.prom") + "");

        reason(75, run, "quarter-close: try again later: no database at ");
        assertThat(Files.readAllLines(refused))
                .contains("quarter_close_last_run_exit_code{quarter=\"2003-Q3\"} 75.0")
                .noneMatch(line -> line.startsWith("quarter_close_last_run_rows"));
        reason(2, nowhere, "none: --metrics: expected a folder to write into. Check the path");
    }

    @Test
    void every_command_prints_json_that_can_be_read_and_nothing_else() {
        for (String[] command : new String[][] {
            {"status", "--json"},
            {"explain", "2003-Q3", "CDA-BASIN", "--json"},
            {"run", "2003-Q3", "--input", SAMPLE.toString(), "--json", "--quiet"},
        }) {
            Ended ended = onBooks(command);
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(JSON.readTree(ended.out()).isObject()).isTrue();
        }
        Ended verified = program.command("verify", version().toString(), "--json");
        assertThat(JSON.readTree(verified.out()).get("holds").asBoolean()).isTrue();
        Ended template =
                program.command("template", folder.resolve("books/template").toString(), "--json");
        assertThat(JSON.readTree(template.out()).get("written").size()).isGreaterThan(8);
    }

    @Test
    void whatever_goes_wrong_has_its_reason_in_one_line_of_the_error_stream_and_none_on_the_output(@TempDir Path other)
            throws IOException {
        reason(
                2,
                program.command("run", "2003-Q3"),
                "Missing required option: '--input=DIR'; see quarter-close help run");
        reason(2, program.command("rum"), "'rum'; did you mean");
        reason(2, onBooks("status", "--log", "xml"), "--log");
        reason(5, onBooks("post", "2003-Q3", "--by", "cy", "--json"), "only an approved version is posted");
        reason(5, onBooks("explain", "2003-Q4", "X", "--json"), "2003-Q4 was not closed yet");
        Program.copy(version(), other.resolve("v1"));
        Files.delete(other.resolve("v1/bonds.csv"));
        Ended verified = program.command("verify", other.resolve("v1").toString(), "--json");
        assertThat(verified.code()).isEqualTo(4);
        assertThat(verified.err()).hasLineCount(1).endsWith("Do not rely on this folder.\n");
        assertThat(JSON.readTree(verified.out())
                        .get("findings")
                        .get(0)
                        .get("file")
                        .asString())
                .isEqualTo("bonds.csv");
    }

    @Test
    void input_errors_end_with_a_line_that_says_what_to_do(@TempDir Path other) throws IOException {
        Program.copy(SAMPLE, other.resolve("input"));
        Path counsel = other.resolve("input/estimates/counsel.csv");
        Files.writeString(
                counsel, Files.readString(counsel).replace("18,000,000.00", "18 Mio"), StandardCharsets.UTF_8);

        Ended run = new Program(other.resolve("books")).run("2003-Q3", other.resolve("input"), "--log", "json");

        assertThat(run.code()).isEqualTo(3);
        List<JsonNode> events = run.err().lines().map(JSON::readTree).toList();
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.get("log.level").asString()).isEqualTo("ERROR");
        assertThat(last.get("message").asString()).startsWith("quarter-close: the input has 2 errors; the proposal is");
    }

    private static Ended onBooks(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", program.data().toString()));
        all.addAll(List.of("--output", program.closes().toString()));
        return program.command(all.toArray(String[]::new));
    }

    private static Path version() {
        return program.closes().resolve("2003-Q3/v1");
    }

    private static void reason(int code, Ended ended, String words) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("quarter-close: ").hasLineCount(1).contains(words);
    }
}
