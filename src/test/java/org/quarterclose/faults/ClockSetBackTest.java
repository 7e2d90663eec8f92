package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.ReliabilityPage.Seen;

/**
 * The clock jumps back between two commands, for the program and its server alike: a library that is loaded before theirs
 * answers with another time. Nothing is decided by what was first on the clock.
 */
@Tag("soak")
class ClockSetBackTest {

    private static final Path SOURCE = Path.of("src/test/resources/set-back-clock.c");
    private static final Path LIBRARY = Path.of("target/acceptance/set-back-clock.so");
    private static final int DAY = 86_400;

    @TempDir
    Path folder;

    @Test
    void what_comes_later_may_have_an_earlier_time() throws IOException {
        Files.createDirectories(LIBRARY.getParent());
        assumeTrue(
                Machine.succeeds("cc", "-shared", "-fPIC", "-o", LIBRARY.toString(), SOURCE.toString()),
                "only with a C compiler can a process be given another clock");
        Books books = new Books(folder);
        books.program.having("LD_PRELOAD", LIBRARY.toAbsolutePath().toString());
        back(books, 1);
        new Blow(Fault.KILLED).at(books, "measure", books::start);
        back(books, 400);
        seen(books, "run", books.run(), books.runAgain());
        assertThat(Files.readString(books.program.closes().resolve("2003-Q3/v1/run.json")))
                .doesNotContain("\"" + Year.now());
        back(books, 800);
        act(books, "approve", "--version", "1", "--by", "bob", "--reference", "minutes");
        back(books, 900);
        act(books, "post", "--by", "cy");
        books.assertHold("1 version");
        assertThat(Files.readString(books.program.closes().resolve("2003-Q3/v1/evidence/sign-off.json")))
                .doesNotContain("\"" + Year.now());
    }

    private static void back(Books books, int days) {
        books.program.having("SET_BACK_SECONDS", String.valueOf(days * DAY));
    }

    private static void act(Books books, String act, String... words) {
        Ended ended = books.act(act, words);
        Ended again = books.act(act, words);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("already").contains("nothing changed");
        seen(books, act, ended, "0, done once");
    }

    private static void seen(Books books, String command, Ended ended, String again) {
        ReliabilityPage.row(
                Fault.CLOCK_SET_BACK, command, new Seen(String.valueOf(ended.code()), books.said(ended), again));
    }
}
