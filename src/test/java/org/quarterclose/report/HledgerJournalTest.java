package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.policy.ChartOfAccounts.Account;

class HledgerJournalTest {

    @TempDir
    Path folder;

    @Test
    void hledger_accepts_the_journal_strictly_and_finds_the_liability_up_by_23_100_000() throws Exception {
        assumeTrue(isInstalled(), "hledger is not installed: its own check is left out");
        Path file = folder.resolve("journal.journal");
        Files.writeString(file, journalOf(Samples.complete()), StandardCharsets.UTF_8);
        assertThat(hledger("-f", file.toString(), "check", "--strict")).isEmpty();
        assertThat(hledger("-f", file.toString(), "balance", "2205", "--no-total"))
                .contains("-23100000.00 USD");
    }

    @Test
    void hledger_accepts_a_journal_without_entries() throws Exception {
        assumeTrue(isInstalled(), "hledger is not installed: its own check is left out");
        Path file = folder.resolve("journal.journal");
        Files.writeString(file, journalOf(Samples.empty()), StandardCharsets.UTF_8);
        assertThat(hledger("-f", file.toString(), "check", "--strict")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2205 ! Accrued;  costs | all ! 2205 Accrued, costs / all",
                "2205 ! A:B ! 2205 A-B",
                "(2205) ! [x] ! account -2205- -x-",
                "* ! y ! account * y"
            })
    void signs_that_mean_something_are_taken_out_of_account_names(String number, String name, String expected) {
        assertThat(HledgerJournal.name(new Account(number, name))).isEqualTo(expected);
    }

    @Test
    void a_dry_run_says_so_in_its_journal() {
        assertThat(journalOf(Samples.dryRun())).contains("; DRY RUN");
    }

    private static String journalOf(SampleClose close) {
        StringWriter out = new StringWriter();
        close.journal(HledgerJournal.begin(close, out)::entry);
        return out.toString();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String hledger(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("hledger"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
