package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.ReliabilityPage.Seen;
import org.quarterclose.generator.QuarterGenerator;
import org.quarterclose.generator.QuarterGenerator.Size;

/** Lines of a COPY that was cut off are not there, and the same command loads them all, once. */
@Tag("soak")
class CopyCutTest {

    private static final String QUARTER = "2004-Q1";
    private static final String CUT = "select pg_terminate_backend(pid) from pg_stat_progress_copy"
            + " where command = 'COPY FROM' and tuples_processed > 0"
            // A load's own table is made in the transaction that fills it: nobody else sees it yet.
            + " and not exists (select from pg_class c where c.oid = relid)";

    @TempDir
    Path folder;

    @Test
    void a_copy_that_is_cut_off_is_done_again_as_a_whole() throws Exception {
        Path input = folder.resolve("input");
        QuarterGenerator.write(input, new Size(7, 60_000, 600, 1, 0));
        Program clean = new Program(folder.resolve("clean"));
        int code = clean.run(QUARTER, input, "--by", "ann").code();
        Books books = new Books(folder.resolve("books"));
        Process process = books.program.start(QUARTER, input, "--by", "ann");
        cut(books.program.data(), process);
        Ended struck = Program.end(process);

        Ended again = books.program.run(QUARTER, input, "--by", "ann");

        assertThat(again.code()).as(again.err()).isEqualTo(code);
        assertThat(bytes(books.program).equals(bytes(clean))).isTrue();
        books.assertHold("1 version");
        Seen seen = new Seen(String.valueOf(struck.code()), books.said(struck), "the result of one clean run");
        ReliabilityPage.row(Fault.CONNECTION_CUT, "readEstimates", seen);
    }

    private static Map<String, String> bytes(Program program) {
        return Program.files(program.closes().resolve(QUARTER + "/v1"));
    }

    private static void cut(Path data, Process process) throws IOException, InterruptedException, SQLException {
        while (!Files.exists(data.resolve("data/postmaster.pid"))
                || !Files.readString(data.resolve("data/postmaster.pid")).contains("ready")) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10);
        }
        try (Superuser superuser = Superuser.of(data)) {
            Optional<String> cut = Optional.empty();
            while (cut.isEmpty()) {
                assertThat(process.isAlive()).isTrue();
                cut = superuser.value(CUT);
            }
        }
    }
}
