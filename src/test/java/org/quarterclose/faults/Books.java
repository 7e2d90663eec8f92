package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;

/** The sample quarter closed in a folder of its own, and what its books must come to whatever happens on the way. */
final class Books {

    static final String QUARTER = "2003-Q3";
    static final Path SAMPLE = Path.of("sample-data", QUARTER);
    private static Map<String, String> clean;

    final Program program;
    final Pauses pauses;
    private final Path folder;
    private final Path input;

    Books(Path folder) {
        this(folder, SAMPLE);
    }

    /** Other inputs than the sample's: what they come to is not that of the clean run. */
    Books(Path folder, Path input) {
        this.folder = folder;
        this.input = input;
        this.program = new Program(folder, Pauses.database());
        this.pauses = new Pauses(program.data());
    }

    /** What one run that nothing disturbs publishes. */
    static synchronized Map<String, String> clean() {
        if (clean == null) {
            try {
                Path folder = Files.createTempDirectory("one-clean-run");
                Program program = new Program(folder);
                assertThat(program.run(QUARTER, SAMPLE, "--by", "ann").code()).isZero();
                clean = Program.files(program.closes().resolve(QUARTER + "/v1"));
                Program.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return clean;
    }

    Process start() {
        return program.start(QUARTER, input, "--by", "ann");
    }

    Ended run() {
        return Program.end(start());
    }

    /** Starts a command on these books: {@code act("post", "--by", "cy")}. */
    Process start(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, QUARTER));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--data", program.data().toString()));
        words.addAll(List.of("--output", program.closes().toString()));
        return program.launched(words.toArray(String[]::new));
    }

    Ended act(String command, String... options) {
        return Program.end(start(command, options));
    }

    /** Runs again, and says in words what came of it. */
    String runAgain() {
        Ended again = run();
        assertThat(again.code()).as(again.err()).isZero();
        assertClean();
        return "0, the result of one clean run";
    }

    /** The published bytes are those of one clean run, nothing else lies beside them, and the books hold. */
    void assertClean() {
        Path quarter = program.closes().resolve(QUARTER);
        Map<String, String> files = Program.files(quarter.resolve("v1"));
        files.remove("evidence/sign-off.json");
        assertThat(files.keySet()).isEqualTo(clean().keySet());
        clean().forEach((name, bytes) ->
                assertThat(files.get(name).equals(bytes)).as(name).isTrue());
        assertThat(quarter.toFile().list()).containsExactly("v1");
        assertHold("1 version");
    }

    /** The database's own guards, chain of events and figures hold. */
    void assertHold(String versions) {
        Ended verified = program.command(
                "verify",
                "--database",
                "--data",
                program.data().toString(),
                "--output",
                program.closes().toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains(versions + ", every guard, event and figure holds");
    }

    /** What the program says of the fault, without what differs from machine to machine. */
    String said(Ended ended) {
        assertThat(ended.err()).doesNotContain("\tat ", "a bug of this program");
        List<String> lines = new ArrayList<>(
                Stream.concat(ended.out().lines(), ended.err().lines()).toList());
        int from = 0;
        while (from < lines.size() && !lines.get(from).startsWith("quarter-close: ")) {
            from++;
        }
        return from == lines.size() ? "nothing" : words(lines.subList(from, lines.size()));
    }

    private String words(List<String> lines) {
        return String.join("<br>", lines)
                .replaceAll("server\\.log: \\| .*No space left on device.*", "server.log: … No space left on device …")
                .replaceAll("content [0-9a-f]{16}", "content …")
                .replaceAll("has no room: .*No space left on device", "has no room: … No space left on device")
                .replaceAll("was lost \\(.*\\)", "was lost (…)")
                .replace(folder.toAbsolutePath().toString(), "…")
                .replaceAll("process \\d+", "process N")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:N");
    }
}
