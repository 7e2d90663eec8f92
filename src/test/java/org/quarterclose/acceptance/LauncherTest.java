package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;

/** {@code jobs/quarter-close}, with a build that takes a second and a program that prints what it is given. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("jobs/quarter-close");
    private static final String QUICK = "option -XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    private Path root;
    private Path built;

    @BeforeEach
    void sources_without_a_program() throws IOException {
        root = Files.createDirectories(folder.resolve("a company's close"));
        Files.createDirectories(root.resolve("jobs"));
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(SCRIPT, root.resolve("jobs/quarter-close"));
        built = folder.resolve("built");
        jar(folder.resolve("made.jar"));
        maven("""
                echo built >>"%s"
                sleep 1
                mkdir -p target && cp "%s" target/part && mv target/part target/quarter-close.jar
                """.formatted(built, folder.resolve("made.jar")));
    }

    @Test
    void the_first_command_builds_the_program_and_what_follows_does_not() throws IOException {
        assertThat(launch("status").err()).contains("building the program");
        assertThat(launch("status").err()).isEmpty();
        assertThat(built).hasContent("built");
    }

    @Test
    void of_many_first_commands_at_once_one_builds_and_all_run() throws IOException {
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            started.add(start("status"));
        }
        for (Process one : started) {
            Ended ended = Program.end(one);
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out()).contains("[status]");
        }
        assertThat(built).hasContent("built");
        assertThat(root.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void the_lock_of_a_build_that_was_killed_is_taken_over() throws Exception {
        Process killed = start("status");
        while (!Files.exists(built)) {
            Thread.sleep(10);
        }
        List<ProcessHandle> build = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        build.forEach(ProcessHandle::destroyForcibly);
        assertThat(root.resolve(".build-lock")).exists();

        assertThat(launch("status").out()).contains("[status]");
        assertThat(root.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void a_source_that_is_newer_than_the_program_is_built() throws IOException {
        launch("status");
        Path source = Files.writeString(root.resolve("src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        launch("status");
        assertThat(built).hasContent("built\nbuilt");
    }

    @Test
    void every_argument_arrives_as_it_was_given() throws IOException {
        assertThat(launch("run", "2003-Q3", "--by", "Ann  O'Hara *", "", "$HOME", "\"q\"")
                        .out()
                        .lines())
                .contains("[Ann  O'Hara *]", "[]", "[$HOME]", "[\"q\"]");
    }

    @Test
    void from_elsewhere_and_through_a_link_it_finds_the_policy_beside_it() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("quarter-close"), root.resolve("jobs/quarter-close"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "status").directory(folder.toFile());
        Ended ended = Program.end(begin(builder));
        assertThat(ended.out()).contains("policy " + root.toRealPath().resolve("jobs/policy.yaml"));
    }

    @Test
    void where_only_the_program_was_brought_it_runs_without_maven() throws IOException {
        launch("status");
        Files.delete(root.resolve("pom.xml"));
        Files.delete(root.resolve("src/main"));
        maven("exit 9");
        assertThat(launch("status").code()).isZero();
    }

    @Test
    void without_the_program_and_its_sources_it_says_so() throws IOException {
        Files.delete(root.resolve("pom.xml"));
        Ended ended = launch("status");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("found neither", "quarter-close.jar nor its sources; bring one of them");
    }

    @Test
    void a_build_that_fails_ends_with_2_and_leaves_no_lock() throws IOException {
        maven("echo 'no such library' ; exit 1");
        Ended ended = launch("status");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("no such library", "the build failed; see above");
        assertThat(ended.out()).isEmpty();
        assertThat(root.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void a_run_that_reads_little_is_compiled_quickly_and_one_that_reads_much_thoroughly() throws IOException {
        Path estimates = Files.createDirectories(folder.resolve("2003 Q3/estimates"));
        String quarter = estimates.getParent().toString();
        Files.write(estimates.resolve("part-1.csv"), new byte[7 << 20]);
        assertThat(optionsOf("run", "2003-Q3", "--input", quarter)).contains(QUICK);
        assertThat(optionsOf("status")).contains(QUICK);
        assertThat(optionsOf("verify", quarter)).doesNotContain(QUICK);

        Files.write(estimates.resolve("part-2.csv"), new byte[2 << 20]);
        assertThat(optionsOf("run", "2003-Q3", "--input", quarter))
                .doesNotContain(QUICK)
                .contains("option -XX:InlineSmallCode=1000");
        assertThat(optionsOf("run", "2003-Q3", "--input=" + quarter)).doesNotContain(QUICK);
        assertThat(optionsOf("run", "2003-Q3", "--input")).contains(QUICK);
    }

    private List<String> optionsOf(String... arguments) throws IOException {
        Ended ended = launch(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out().lines().filter(line -> line.startsWith("option ")).toList();
    }

    private Ended launch(String... arguments) throws IOException {
        return Program.end(start(arguments));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("jobs/quarter-close").toString()));
        command.addAll(List.of(arguments));
        return begin(new ProcessBuilder(command).directory(root.toFile()));
    }

    private Process begin(ProcessBuilder builder) throws IOException {
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, first) -> first + path);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARTER_CLOSE_"));
        return builder.start();
    }

    private void maven(String script) throws IOException {
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\nset -e\ncd \"" + root + "\"\n" + script);
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = Echo.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
    }
}
