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
    void bean_check_accepts_the_ledger() throws Exception {
        Path file = folder.resolve("journal.beancount");
        Files.writeString(file, ledgerOf(Samples.complete()), StandardCharsets.UTF_8);
        assumeTrue(isInstalled(), "beancount is not installed: its own check is left out");
        assertThat(beanCheck(file)).isEmpty();
    }

    @Test
    void an_entry_has_its_accounts_under_their_roots_and_says_where_it_comes_from() {
        assertThat(ledgerOf(Samples.complete()))
                .contains(
                        "2003-01-01 open Expenses:6605-Provision-for-closed-operations-environmental-matters-other\n",
                        "  obligation: \"CDA-BASIN\"\n",
                        "  Expenses:6605-Provision-for-closed-operations-environmental-matters-other  16000000.00 USD\n"
                                + "  Liabilities:2205-Accrued-reclamation-and-closure-costs  -16000000.00 USD\n");
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
