package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.generator.QuarterGenerator;
import org.quarterclose.generator.QuarterGenerator.Size;

/**
 * A run of 200,000 lines is killed with {@code kill -9} and the same command is given again: the published bytes are
 * those of one clean run on the built-in server. Run with {@code -Dkill.seed=N} for other moments.
 */
class KillAndRestartTest {

    private static final String QUARTER = "2004-Q1";
    private static final int MOMENTS_TRIED = Boolean.getBoolean("acceptance.everywhere") ? 10 : 4;
    private static final Random MOMENTS = new Random(Long.getLong("kill.seed", 20031031L));

    @TempDir
    static Path shared;

    private static Path input;
    private static Map<String, String> clean;
    private static long cleanMillis;

    @BeforeAll
    static void one_clean_run() throws IOException {
        input = shared.resolve("input");
        QuarterGenerator.write(input, new Size(7, 200_000, 2_000, 3, 50));
        Program program = new Program(shared.resolve("clean"));
        long begun = System.nanoTime();
        Ended run = program.run(QUARTER, input);
        cleanMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        clean = Program.files(program.closes().resolve(QUARTER + "/v1"));
    }

    /** Four on the program's own server, as many on the company's when all are asked for. */
    static Stream<Arguments> moments() {
        return everywhere(
                0,
                IntStream.range(0, MOMENTS_TRIED)
                        .mapToObj(n -> (int) (cleanMillis * (n + MOMENTS.nextDouble()) / MOMENTS_TRIED))
                        .toList());
    }

    static Stream<Arguments> steps() {
        return everywhere(
                0,
                List.of(
                        "measure",
                        "openQuarter",
                        "readRegister",
                        "readEstimates",
                        "checkPortfolio",
                        "propose",
                        "reconcile",
                        "publish"));
    }

    private static Stream<Arguments> everywhere(int onTheCompanys, List<?> moments) {
        boolean all = Server.asked().anyMatch(Server.COMPANYS::equals);
        return Stream.concat(
                moments.stream().map(moment -> Arguments.of(Server.BUILT_IN, moment)),
                moments.stream()
                        .limit(all ? moments.size() : onTheCompanys)
                        .map(moment -> Arguments.of(Server.COMPANYS, moment)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void killed_at_any_moment_the_same_command_gives_the_bytes_of_one_clean_run(
            Server server, int millis, @TempDir Path folder) throws Exception {
        Program program = new Program(folder, server);
        Process process = program.start(QUARTER, input);
        process.waitFor(millis, TimeUnit.MILLISECONDS);

        kill(process);

        assertFinishesClean(program);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("steps")
    void killed_after_each_step_the_same_command_gives_the_bytes_of_one_clean_run(
            Server server, String step, @TempDir Path folder) throws Exception {
        Program program = new Program(folder, server);
        Process process = program.start(QUARTER, input);
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && !line.startsWith(step); line = lines.readLine()) {
                assertThat(line).doesNotContain("bug");
            }
        }

        kill(process);

        assertFinishesClean(program);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static void assertFinishesClean(Program program) {
        Ended again = program.run(QUARTER, input);

        assertThat(again.code()).as(again.err()).isEqualTo(3);
        Path quarter = program.closes().resolve(QUARTER);
        Map<String, String> files = Program.files(quarter.resolve("v1"));
        assertThat(files.keySet()).isEqualTo(clean.keySet());
        clean.forEach((name, content) ->
                assertThat(files.get(name).equals(content)).as(name).isTrue());
        assertThat(quarter.toFile().list()).containsExactly("v1");
        assertThat(Files.exists(quarter.resolve("v1/run.json"))).isTrue();
    }
}
