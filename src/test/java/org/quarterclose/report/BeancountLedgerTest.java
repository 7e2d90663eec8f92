package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.policy.ChartOfAccounts.Account;

class BeancountLedgerTest {

    @TempDir
    Path folder;

    @Test
    void bean_check_accepts_the_ledger_of_a_quarter() throws Exception {
        ReportFiles.write(Samples.complete(), folder);
        assumeTrue(isInstalled(), "beancount is not installed: its own check is left out");
        assertThat(beanCheck(folder.resolve("journal.beancount"))).isEmpty();
    }

    @Test
    void bean_check_accepts_the_entries_of_two_quarters_with_the_accounts_of_one() throws Exception {
        ReportFiles.write(Samples.complete(), Files.createDirectory(folder.resolve("one")));
        ReportFiles.write(Samples.firstClose(), Files.createDirectory(folder.resolve("two")));
        Path both = Files.writeString(folder.resolve("both.beancount"), """
                include "two/accounts.beancount"
                include "one/journal-entries.beancount"
                include "two/journal-entries.beancount"
                """);
        assertThat(folder.resolve("one/accounts.beancount"))
                .hasSameBinaryContentAs(folder.resolve("two/accounts.beancount"));
        assertThat(folder.resolve("one/journal-entries.beancount")).content().doesNotContain(" open ");
        assumeTrue(isInstalled(), "beancount is not installed: its own check is left out");
        assertThat(beanCheck(both)).isEmpty();
        Path twice = Files.writeString(
                folder.resolve("twice.beancount"),
                "include \"one/journal.beancount\"\ninclude \"two/journal.beancount\"\n");
        assertThat(beanCheck(twice)).contains("Duplicate open directive");
    }

    @Test
    void an_entry_has_its_accounts_under_their_roots_and_says_where_it_comes_from() {
        assertThat(ledgerOf(Samples.complete()))
                .contains(
                        "  obligation: \"CDA-BASIN\"\n",
                        "  Expenses:6605-Provision-for-closed-operations-environmental-matters-other  16000000.00 USD\n"
                                + "  Liabilities:2205-Accrued-reclamation-and-closure-costs  -16000000.00 USD\n");
    }

    @Test
    void the_accounts_of_the_chart_are_opened_whether_they_are_used_or_not() {
        assertThat(BeancountLedger.begin(Samples.empty(), new StringWriter()).accounts())
                .contains(
                        "1900-01-01 open Expenses:6605-Provision-for-closed-operations-environmental-matters-other\n",
                        "1900-01-01 open Assets:1010-Cash\n");
    }

    @Test
    void a_dry_run_says_so() {
        assertThat(ledgerOf(Samples.dryRun())).startsWith("; DRY RUN: nothing of this can be posted; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2205 ! Accrued;  costs | all ! 2205-Accrued-costs-all",
                "2205 ! Rückstellung: \"A\" ! 2205-Rückstellung-A",
                "(22) ! [x] ! 22-x",
                "acc ! y ! A-acc-y"
            })
    void signs_that_no_name_may_have_become_hyphens(String number, String name, String expected) {
        assertThat(BeancountLedger.component(new Account(number, name))).isEqualTo(expected);
    }

    private static String ledgerOf(SampleClose close) {
        StringWriter out = new StringWriter();
        close.journal(BeancountLedger.begin(close, out)::entry);
        return out.toString();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("bean-check", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String beanCheck(Path file) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bean-check", file.toString()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
