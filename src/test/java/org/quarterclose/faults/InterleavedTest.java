package org.quarterclose.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.EmbeddedPostgres;
import org.quarterclose.faults.ReliabilityPage.Seen;

/** However runs, approvals and postings of a quarter mix, one version is posted in the end, and the books hold. */
@Tag("soak")
class InterleavedTest {

    private static final long SEED = Long.getLong("soak.seed", 20031031L);

    @TempDir
    Path folder;

    private Program program;
    private Path changed;

    @BeforeEach
    void two_sets_of_inputs() throws IOException {
        program = new Program(folder.resolve("books"));
        changed = folder.resolve("changed");
        Program.copy(Books.SAMPLE, changed);
        Path file = changed.resolve("obligations.csv");
        Files.writeString(file, Files.readString(file, UTF_8).replace("mill ponds", "both mill ponds"), UTF_8);
    }

    @Test
    void twelve_commands_on_one_server_leave_one_posted_version() throws Exception {
        onOneServer(12, 3);
    }

    @Tag("soak")
    @Test
    void a_hundred_commands_on_one_server_leave_one_posted_version() throws Exception {
        onOneServer(100, 4);
    }

    @Tag("soak")
    @Test
    void a_hundred_commands_in_one_folder_leave_one_posted_version() throws Exception {
        mixed("100 in one folder", 100, 4, List.of("--data", program.data().toString()));
    }

    private void onOneServer(int commands, int atOnce) throws Exception {
        CloseDatabase.embedded(program.data().toAbsolutePath()).close();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(program.data().toAbsolutePath())) {
            program.having("PGPASSWORD", Superuser.appPassword(server.folder()));
            List<String> place =
                    List.of("--database", Superuser.url(server.folder()), "--username", "quarter_close_app");
            mixed(commands + " on one server", commands, atOnce, place);
        }
    }

    private void mixed(String name, int commands, int atOnce, List<String> place) throws Exception {
        Random lot = new Random(SEED);
        List<Callable<Ended>> mix = Stream.generate(() -> drawn(lot))
                .limit(commands)
                .<Callable<Ended>>map(words -> () -> command(words, place))
                .toList();
        Set<Integer> codes = codes(mix, atOnce);
        assertThat(codes).contains(0);
        List<Integer> last = List.of(
                command(List.of("run", Books.QUARTER, "--input", changed.toString(), "--by", "ann"), place)
                        .code(),
                command(approve(newest()), place).code(),
                command(List.of("post", Books.QUARTER, "--by", "cy"), place).code());
        assertThat(last).isIn(List.of(0, 0, 0), List.of(5, 0, 0), List.of(5, 5, 0));
        assertOnePosted(place);
        ReliabilityPage.row(
                Fault.INTERLEAVED, name, new Seen("0, 5 or 75", "what holds it up", "one posted version, books hold"));
    }

    private List<String> drawn(Random lot) {
        return switch (lot.nextInt(4)) {
            case 0 -> List.of("run", Books.QUARTER, "--input", Books.SAMPLE.toString(), "--by", "ann");
            case 1 -> List.of("run", Books.QUARTER, "--input", changed.toString(), "--by", "ann");
            case 2 -> approve(1 + lot.nextInt(3));
            default -> List.of("post", Books.QUARTER, "--by", "cy");
        };
    }

    private static List<String> approve(int version) {
        return List.of("approve", Books.QUARTER, "--version", "" + version, "--by", "bob", "--reference", "minutes");
    }

    private static Set<Integer> codes(List<Callable<Ended>> mix, int atOnce)
            throws InterruptedException, ExecutionException {
        ExecutorService several = Executors.newFixedThreadPool(atOnce);
        Set<Integer> codes = new TreeSet<>();
        for (Future<Ended> one : several.invokeAll(mix)) {
            assertThat(one.get().err()).doesNotContain("a bug of this program", "\tat ");
            assertThat(one.get().code()).as(one.get().err()).isIn(0, 5, 75);
            codes.add(one.get().code());
        }
        several.shutdown();
        return codes;
    }

    private Ended command(List<String> words, List<String> place) {
        List<String> all = new ArrayList<>(words);
        all.addAll(place);
        all.addAll(List.of("--output", program.closes().toString()));
        return program.command(all.toArray(String[]::new));
    }

    private int newest() {
        return program.closes().resolve(Books.QUARTER).toFile().list((parent, name) -> name.startsWith("v")).length;
    }

    private void assertOnePosted(List<String> place) {
        String status = command(List.of("status", Books.QUARTER), place).out();
        assertThat(status.lines().filter(line -> line.matches("  version \\d+ +POSTED .*")))
                .hasSize(1);
        List<String> verify = place.contains("--data") ? List.of("verify", "--database") : List.of("verify");
        Ended verified = command(verify, place);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }
}
