package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.database.EmbeddedPostgres;
import org.quarterclose.faults.ReliabilityPage.Seen;

/** What a killed server left in its folder names a process: it may be dead, another program, or the server of a copy. */
@Tag("soak")
class StaleServerTest {

    @TempDir
    Path folder;

    @Test
    void a_number_that_is_nobodys_or_another_programs_is_forgotten() throws IOException {
        Books books = new Books(folder.resolve("books"));
        books.pauses.want("measure");
        Process first = books.start();
        books.pauses.await(first);
        Superuser.server(books.program.data()).orElseThrow().destroyForcibly();
        first.toHandle().destroyForcibly();
        Program.end(first);
        books.pauses.drop("measure");
        assertThat(pidFile(books)).exists();
        Path stale = folder.resolve("stale");
        Files.copy(pidFile(books), stale);
        seen(books, "its number is nobody's", books.run());

        names(books, stale, ProcessHandle.current().pid());
        seen(books, "its number is another program's", books.run());
        assertThat(ProcessHandle.current().isAlive()).isTrue();

        try (EmbeddedPostgres other = EmbeddedPostgres.start(folder.resolve("other"))) {
            names(books, stale, Superuser.server(other.folder()).orElseThrow().pid());
            seen(books, "its number is another PostgreSQL's", books.run());
            assertThat(Superuser.server(other.folder())).get().matches(ProcessHandle::isAlive);
        }
        books.assertClean();
    }

    @Test
    void a_folder_that_was_copied_while_its_server_was_at_work_is_refused() {
        Books books = new Books(folder.resolve("books"));
        books.pauses.want("measure");
        Process first = books.start();
        books.pauses.await(first);
        Program copy = new Program(folder.resolve("copy"), books.program.data());
        Ended refused = copy.run(Books.QUARTER, Books.SAMPLE, "--by", "ann");
        books.pauses.drop("measure");

        assertThat(Program.end(first).code()).isZero();
        books.assertClean();
        Program later = new Program(folder.resolve("later"), books.program.data());
        assertThat(later.run(Books.QUARTER, Books.SAMPLE, "--by", "ann").out())
                .startsWith("already proposed, nothing changed");
        String said = books.said(refused).replace(folder.toString(), "…");
        ReliabilityPage.row(
                Fault.STALE_SERVER,
                "the folder was copied while its server ran",
                new Seen(String.valueOf(refused.code()), said, "0, with a copy made afterwards"));
    }

    private static void names(Books books, Path stale, long pid) throws IOException {
        String content = Files.readString(stale);
        Files.writeString(pidFile(books), pid + content.substring(content.indexOf('\n')));
    }

    private static Path pidFile(Books books) {
        return books.program.data().resolve("data/postmaster.pid");
    }

    private static void seen(Books books, String place, Ended ended) {
        ReliabilityPage.row(
                Fault.STALE_SERVER, place, new Seen(String.valueOf(ended.code()), books.said(ended), books.runAgain()));
    }
}
