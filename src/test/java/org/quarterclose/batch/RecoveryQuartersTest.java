package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseRequest.Aim;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.ExplanationText;

/** What two insurers and a former owner pay for a mill, through three quarters; the liability never knows of it. */
class RecoveryQuartersTest {

    private static final String RECOVERIES = "recovery_id,obligation_id,counterparty,amount,likelihood,disputed\n";

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;
    private Quarter quarter = Quarter.parse("2003-Q3");

    @BeforeEach
    void a_first_quarter_that_closes_at_150_000_00_after_20_000_00_were_paid() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\nMINE,Mine,OPERATING\n");
        files.put(
                "obligations.csv",
                "obligation_id,property_id,class,title,likelihood\nPONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE\n");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\n");
        estimate("150000.00");
        activity("PAYMENT,20000.00");
        recoveries(
                "R-1,PONDS,First insurer,60000.00,PROBABLE,",
                "R-2,PONDS,Second insurer,120000.00,PROBABLE,",
                "R-3,PONDS,Former owner,50000.00,PROBABLE,true");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @ParameterizedTest
    @EnumSource(PaymentsPostedBy.class)
    void three_quarters_of_recognition_collection_and_revision_stay_in_step(PaymentsPostedBy payments)
            throws Exception {
        books.policy(policy -> policy.replace("payments_posted_by: gl", "payments_posted_by: " + payments));
        boolean close = payments == PaymentsPostedBy.CLOSE;

        Proposed first = close();
        assertThat(figures(first, "R-1")).isEqualTo("0.00,60000.00,0.00,60000.00,0.00");
        assertThat(figures(first, "R-2")).isEqualTo("0.00,110000.00,0.00,110000.00,10000.00");
        assertThat(figures(first, "R-3")).isEqualTo("0.00,0.00,0.00,0.00,50000.00");
        assertThat(posted(first, "RECOVERY")).containsExactly("1320 170000.00 0.00", "6195 0.00 170000.00");
        assertThat(first.totals().accrual().plain()).isEqualTo("70000.00");
        assertThat(Files.readString(first.folder().resolve("journal.journal")))
                .contains("account 1320 Recoveries receivable\n", "    1320 Recoveries receivable  170000.00 USD\n");
        assertThat(first.totals().expense().plain()).isEqualTo("-100000.00");
        assertThat(ClosedQuarters.row(first, "roll-forward.csv", "PONDS"))
                .contains(",100000.00,0.00,70000.00,0.00,-20000.00,0.00,0.00,0.00,0.00,0.00,150000.00,");

        files.remove("opening-balances.csv");
        estimate("110000.00");
        activity("PAYMENT,50000.00", "RECOVERY_COLLECTED,40000.00", "RECOVERY_COLLECTED,30000.00");
        recoveries(
                "R-1,PONDS,First insurer,0.00,PROBABLE,",
                "R-2,PONDS,Second insurer,105000.00,PROBABLE,",
                "R-3,PONDS,Former owner,50000.00,PROBABLE,false");
        Proposed second = close();
        assertThat(figures(second, "R-1")).isEqualTo("60000.00,0.00,-60000.00,0.00,0.00");
        assertThat(figures(second, "R-2")).isEqualTo("110000.00,5000.00,-10000.00,105000.00,0.00");
        assertThat(figures(second, "R-3")).isEqualTo("0.00,5000.00,0.00,5000.00,45000.00");
        assertThat(posted(second, "RECOVERY")).containsExactly("1320 10000.00 0.00", "6195 0.00 10000.00");
        List<String> collected = List.of("1010 70000.00 0.00", "1320 0.00 70000.00");
        assertThat(posted(second, "RECOVERY_COLLECTED")).isEqualTo(close ? collected : List.of());
        assertThat(second.totals().expense().plain()).isEqualTo("0.00");

        activity("RECOVERY_COLLECTED,111000.00");
        recoveries("R-2,PONDS,Second insurer,0.00,PROBABLE,", "R-3,PONDS,Former owner,0.00,PROBABLE,");
        Proposed third = close();
        assertThat(figures(third, "R-2")).isEqualTo("105000.00,0.00,-105000.00,0.00,0.00");
        assertThat(figures(third, "R-3")).isEqualTo("5000.00,1000.00,-6000.00,0.00,0.00");
        assertThat(third.problems())
                .anyMatch(problem -> problem.code().name().equals("COLLECTED_ABOVE_RECEIVABLE")
                        && problem.message().contains("1000.00 USD above the receivable of 110000.00 USD"));
        assertThat(third.totals().expense().plain()).isEqualTo("-1000.00");
        assertThat(third.totals().quarter().closing().plain()).isEqualTo("110000.00");

        for (Proposed one : List.of(first, second, third)) {
            assertThat(Verifier.verify(one.folder())).isEmpty();
            assertThat(ClosedQuarters.check(one, "recoveries-foot")).contains(",PASSED,");
        }
    }

    @Test
    void a_first_close_takes_the_receivable_that_the_books_carry_and_recognises_only_what_is_more() throws Exception {
        files.put("recoveries.csv", """
                recovery_id,obligation_id,counterparty,amount,likelihood,opening
                R-1,PONDS,First insurer,60000.00,PROBABLE,75000.00
                R-2,PONDS,Second insurer,70000.00,PROBABLE,
                """);
        activity("PAYMENT,20000.00", "RECOVERY_COLLECTED,10000.00");
        files.put("ledger-balances.csv", "account,balance\n1320,65000.00\n2450,-80000.00\n");

        Proposed first = close();

        assertThat(figures(first, "R-1")).isEqualTo("75000.00,-5000.00,-10000.00,60000.00,0.00");
        assertThat(figures(first, "R-2")).isEqualTo("0.00,70000.00,0.00,70000.00,0.00");
        assertThat(posted(first, "RECOVERY")).containsExactly("1320 65000.00 0.00", "6195 0.00 65000.00");
        assertThat(ClosedQuarters.check(first, "recoveries-foot")).contains(",PASSED,");
        assertThat(Verifier.verify(first.folder())).isEmpty();

        files.remove("opening-balances.csv");
        Proposed second = (Proposed) books.run(quarter);
        assertThat(second.problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.column())
                .contains("OPENING_NOT_FIRST recoveries.csv:2 opening");
        assertThat(figures(second, "R-1")).startsWith("60000.00,");
    }

    @Test
    void a_claim_that_is_disputed_later_is_no_asset_any_more() throws Exception {
        close();
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        recoveries("R-1,PONDS,First insurer,60000.00,PROBABLE,true", "R-2,PONDS,Second insurer,110000.00,PROBABLE,");

        Proposed second = close();

        assertThat(figures(second, "R-1")).isEqualTo("60000.00,-60000.00,0.00,0.00,60000.00");
        assertThat(posted(second, "RECOVERY")).containsExactly("6195 60000.00 0.00", "1320 0.00 60000.00");
        assertThat(Files.readString(second.folder().resolve("reconciliation.html")))
                .contains("Recoveries, an asset of their own where probable and not disputed; never netted, USD");
    }

    @Test
    void a_recovery_that_leaves_the_list_stays_in_the_books_and_is_asked_for() throws Exception {
        close();
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        files.remove("recoveries.csv");

        Proposed second = (Proposed) books.run(quarter);

        assertThat(second.problems())
                .filteredOn(problem -> problem.code().name().equals("RECOVERY_DROPPED"))
                .extracting(problem -> problem.obligationId() + " " + problem.value())
                .containsExactly("PONDS R-1", "PONDS R-2");
        assertThat(figures(second, "R-1")).isEqualTo("60000.00,0.00,0.00,60000.00,0.00");
        assertThat(second.failed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ifrs, 115000.00", ", 115000.00"})
    void under_ias_37_the_receivable_that_us_gaap_posted_goes_through_income_what_if_or_for_good(
            String whatIf, String gone) throws Exception {
        close();
        files.remove("opening-balances.csv");
        activity("RECOVERY_COLLECTED,55000.00");
        recoveries(
                "R-1,PONDS,First insurer,5000.00,PROBABLE,",
                "R-2,PONDS,Second insurer,110000.00,PROBABLE,",
                "R-3,PONDS,Former owner,50000.00,PROBABLE,true");
        books.policy(policy -> policy.replace("framework: US_GAAP", "framework: IAS_37"));

        Aim aim = whatIf == null ? Aim.CLOSE : Aim.whatIf(whatIf);
        Proposed ifrs = (Proposed) books.run(quarter, aim);

        assertThat(ifrs.totals().errors()).as("%s", ifrs.problems()).isZero();
        assertThat(ifrs.failed()).isEmpty();
        assertThat(figures(ifrs, "R-1")).isEqualTo("60000.00,-5000.00,-55000.00,0.00,5000.00");
        assertThat(figures(ifrs, "R-2")).isEqualTo("110000.00,-110000.00,0.00,0.00,110000.00");
        assertThat(posted(ifrs, "RECOVERY")).containsExactly("6195 " + gone + " 0.00", "1320 0.00 " + gone);
        assertThat(ClosedQuarters.row(ifrs, "journal-entries.csv", "6195")).contains("listed only", "(IAS 37.53)");
        assertThat(ClosedQuarters.check(ifrs, "recoveries-foot")).contains(",PASSED,");
        assertThat(Files.readString(ifrs.folder().resolve("disclosure.txt"))).contains("not booked (IAS 37.53)");
        assertThat(ExplanationText.of(books.explain(quarter, aim, "PONDS"), true))
                .anySatisfy(line -> assertThat(line)
                        .contains("R-2 from Second insurer: probable, not disputed: listed only, in no balance, as it"
                                + " is not virtually certain (IAS 37.53)"))
                .anySatisfy(line -> assertThat(line)
                        .contains("110,000.00 − 110,000.00 + 0.00 (opening, recognised, collected) = 0.00 receivable"));
    }

    @Test
    void a_receivable_without_its_row_is_asked_for_under_ias_37_too() throws Exception {
        close();
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        recoveries("R-1,PONDS,First insurer,60000.00,PROBABLE,");
        books.policy(policy -> policy.replace("framework: US_GAAP", "framework: IAS_37"));

        Proposed ifrs = (Proposed) books.run(quarter, Aim.whatIf("ifrs"));

        assertThat(ifrs.problems())
                .filteredOn(problem -> problem.code().name().equals("RECOVERY_DROPPED"))
                .extracting(problem -> problem.obligationId() + " " + problem.value())
                .containsExactly("PONDS R-2");
        assertThat(figures(ifrs, "R-1")).isEqualTo("60000.00,-60000.00,0.00,0.00,60000.00");
        assertThat(figures(ifrs, "R-2")).isEqualTo("110000.00,0.00,0.00,110000.00,0.00");
    }

    @Test
    void a_policy_without_the_accounts_lists_recoveries_and_refuses_collections() throws Exception {
        books.policy(policy -> policy.replaceAll("(?m)^  recovery_.*\n", ""));
        activity("RECOVERY_COLLECTED,5.00");

        Proposed first = (Proposed) books.run(quarter);

        assertThat(figures(first, "R-1")).isEqualTo("0.00,0.00,0.00,0.00,60000.00");
        assertThat(posted(first, "RECOVERY")).isEmpty();
        assertThat(first.problems()).anyMatch(problem -> problem.code().name().equals("ACTIVITY_NOT_SUPPORTED"));
    }

    @Test
    void the_cost_of_a_worked_property_is_an_asset_so_that_nothing_of_it_is_a_loss_to_recover() throws Exception {
        files.put(
                "obligations.csv",
                "obligation_id,property_id,class,title,incurred_on\nPONDS,MINE,RETIREMENT,Closure of ponds,2003-07-01\n");
        files.put("opening-balances.csv", "obligation_id,balance\n");
        files.remove("activity.csv");
        files.put("assumptions.csv", "kind,key,value\nCARFR,,8%\n");

        Proposed first = (Proposed) books.run(quarter);

        assertThat(figures(first, "R-1")).isEqualTo("0.00,0.00,0.00,0.00,60000.00");
        assertThat(first.failed()).isEmpty();
    }

    @Test
    void what_comes_in_for_a_retirement_obligation_of_a_closed_property_is_a_collection_like_any_other()
            throws Exception {
        files.put(
                "obligations.csv",
                "obligation_id,property_id,class,title,incurred_on\nPONDS,MILL,RETIREMENT,Closure of ponds,2003-07-01\n");
        files.put("opening-balances.csv", "obligation_id,balance\n");
        files.put("assumptions.csv", "kind,key,value\nCARFR,,8%\n");
        activity("RECOVERY_COLLECTED,5000.00");
        recoveries("R-1,PONDS,First insurer,60000.00,PROBABLE,");

        Proposed first = (Proposed) books.run(quarter);

        assertThat(figures(first, "R-1")).isEqualTo("0.00,65000.00,-5000.00,60000.00,0.00");
        assertThat(first.problems()).noneMatch(problem -> problem.code().name().equals("ACTIVITY_NOT_SUPPORTED"));
        assertThat(first.failed()).isEmpty();
    }

    @Test
    void a_settled_obligation_supports_its_recoveries_up_to_what_was_paid() throws Exception {
        files.remove("estimates/a.csv");
        activity("SETTLEMENT,90000.00");

        Proposed first = close();

        assertThat(first.totals().quarter().closing().plain()).isEqualTo("0.00");
        assertThat(figures(first, "R-1")).isEqualTo("0.00,60000.00,0.00,60000.00,0.00");
        assertThat(figures(first, "R-2")).isEqualTo("0.00,30000.00,0.00,30000.00,90000.00");
        assertThat(first.totals().expense().plain()).isEqualTo("-100000.00");
    }

    private Proposed close() throws Exception {
        Proposed close = (Proposed) books.run(quarter);
        assertThat(close.failed())
                .as(quarter.toString())
                .extracting(Check::detail)
                .isEmpty();
        assertThat(close.totals().errors())
                .as("%s %s", quarter, close.problems())
                .isZero();
        books.post();
        quarter = quarter.next();
        return close;
    }

    /** Opening, recognised, collected, closing, not booked. */
    private static String figures(Proposed close, String recovery) throws IOException {
        String row = ClosedQuarters.row(close, "recoveries.csv", recovery);
        String[] cells = row.split(",");
        return String.join(",", List.of(cells).subList(cells.length - 5, cells.length));
    }

    /** Account, debit, credit. */
    private static List<String> posted(Proposed close, String event) throws IOException {
        return Files.readAllLines(close.folder().resolve("journal-entries.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[7].equals(event))
                .map(cells -> cells[8] + " " + cells[10] + " " + cells[11])
                .toList();
    }

    private void estimate(String best) {
        files.put("estimates/a.csv", "obligation_id,best,spend_on,estimated_on\nPONDS," + best + ",2005,2003-09-01\n");
    }

    private void recoveries(String... rows) {
        files.put("recoveries.csv", RECOVERIES + String.join("\n", rows) + "\n");
    }

    private void activity(String... kindsAndAmounts) {
        StringBuilder text = new StringBuilder("activity_id,date,obligation_id,kind,amount\n");
        for (int i = 0; i < kindsAndAmounts.length; i++) {
            text.append("A-")
                    .append(i)
                    .append(',')
                    .append(FiscalCalendar.DECEMBER.quarter(quarter).end());
            text.append(",PONDS,").append(kindsAndAmounts[i]).append('\n');
        }
        files.put("activity.csv", text.toString());
    }
}
