package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.cli.Screen;

/** What a person or a schedule sees of the sample quarter's run. */
class WhatIsSeenTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");

    /** The program of util-linux that gives a command a terminal. */
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    Path folder;

    @Test
    void a_log_has_a_line_a_step_and_the_summary_of_ten_lines() {
        Ended run = new Program(folder).run("2003-Q3", SAMPLE);

        assertThat(run.out().lines()).hasSize(10);
        assertThat(run.err().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "openQuarter",
                        "readRegister",
                        "readEstimates",
                        "checkPortfolio",
                        "measure",
                        "propose",
                        "reconcile",
                        "publish");
        assertThat(run.out() + run.err()).doesNotContain("\r", "\u001b");
    }

    @Test
    void quiet_is_silent() {
        Ended run = new Program(folder).run("2003-Q3", SAMPLE, "--quiet");

        assertThat(run.out() + run.err()).isEmpty();
    }

    @Test
    void a_terminal_sees_where_the_run_is_and_at_the_end_nothing_but_the_summary() {
        assumeTrue(Files.isExecutable(SCRIPT));
        Program program = new Program(folder).onTerminal("xterm");

        String printed = program.run("2003-Q3", SAMPLE).out();

        // The bar is looked at five times a second: which steps it catches is for the machine to say.
        assertThat(printed)
                .contains("\r")
                .containsAnyOf("opening the database", "copying the input files", "reading estimates", "writing the");
        List<String> screen = new Screen(500).after(printed);
        assertThat(screen).hasSize(10);
        assertThat(screen.get(0)).startsWith("2003-Q3     Hecla Mining Company, version 1");
        assertThat(screen.get(9)).startsWith("next        ");
    }

    @Test
    void a_terminal_that_can_only_write_lines_gets_lines() {
        assumeTrue(Files.isExecutable(SCRIPT));
        Program program = new Program(folder).onTerminal("dumb");

        String printed = program.run("2003-Q3", SAMPLE).out();

        assertThat(printed).doesNotContain("\u001b");
        assertThat(printed.lines()).hasSize(18);
    }
}
