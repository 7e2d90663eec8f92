package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.Machine.SmallDisk;
import org.quarterclose.faults.ReliabilityPage.Seen;

/** A disk that is full or may not be written to is named; with room and rights again, the same command goes on. */
@Tag("soak")
class DiskTest {

    private static final String[] APPROVE = {"--version", "1", "--by", "bob", "--reference", "minutes"};

    @TempDir
    Path folder;

    @Test
    void a_full_disk_of_the_database_ends_the_run_and_the_same_command_goes_on() throws IOException {
        Path data = folder.resolve("data");
        try (SmallDisk disk = new SmallDisk(data, 240)) {
            Books books = new Books(folder);
            full(books, disk, "openDatabase");
            held(books, disk, "readEstimates");
            held(books, disk, "measure");
            assertThat(books.runAgain()).isNotEmpty();
        }
    }

    @Test
    void a_full_disk_of_the_reports_ends_the_run_and_the_same_command_goes_on() throws IOException {
        try (SmallDisk disk = new SmallDisk(folder.resolve("closes"), 4)) {
            Books books = new Books(folder);
            full(books, disk, "copyInputs");
            held(books, disk, "publish");
            assertThat(books.runAgain()).isNotEmpty();
        }
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_named_and_what_was_signed_is_kept() throws IOException {
        Books books = new Books(folder);
        books.program.startedBy(Machine.asOrdinaryUser());
        Files.createDirectories(books.program.closes());
        allow(books.program.closes(), "r-xr-xr-x");
        Ended run = books.run();
        allow(books.program.closes(), "rwxr-xr-x");
        ReliabilityPage.row(Fault.READ_ONLY, "run", seen(books, run, books.runAgain()));

        Path evidence = books.program.closes().resolve("2003-Q3/v1/evidence");
        Path quarter = books.program.closes().resolve("2003-Q3");
        allow(quarter, "r-xr-xr-x");
        allow(evidence, "r-xr-xr-x");
        Ended approve = books.act("approve", APPROVE);
        allow(quarter, "rwxr-xr-x");
        allow(evidence, "rwxr-xr-x");
        Ended again = books.act("approve", APPROVE);
        assertThat(again.code()).isZero();
        assertThat(evidence.resolve("sign-off.json")).exists();
        ReliabilityPage.row(Fault.READ_ONLY, "approve", seen(books, approve, "0, done once and noted in the folder"));
    }

    private static void full(Books books, SmallDisk disk, String place) throws IOException {
        disk.fill();
        Ended struck = books.run();
        disk.free();
        ReliabilityPage.row(Fault.DISK_FULL, place, seen(books, struck, "0, the result of one clean run"));
    }

    private static void held(Books books, SmallDisk disk, String step) throws IOException {
        books.pauses.want("begin-" + step);
        Process process = books.start();
        books.pauses.await(process);
        disk.fill();
        books.pauses.drop("begin-" + step);
        Ended struck = Program.end(process);
        disk.free();
        ReliabilityPage.row(Fault.DISK_FULL, step, seen(books, struck, "0, the result of one clean run"));
    }

    private static Seen seen(Books books, Ended struck, String again) {
        return new Seen(String.valueOf(struck.code()), books.said(struck), again);
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
