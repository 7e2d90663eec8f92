package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.evidence.Verifier;

/** A heap leach pad, still worked, and an old pit, closed: two retirement obligations through fourteen quarters. */
class RetirementQuartersTest {

    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,incurred_on,released_on,release_reference,carry_forward_reason
            HEAP,MINE,RETIREMENT,Heap leach pad,2003-08-16,,,%s
            PIT,OLD,RETIREMENT,Old pit,1999-01-01,%s,none
            """;

    private static final String[] HEAP_CLOSINGS = {
        "46319.35", "55851.37", "56956.68", "58083.88", "49233.46", "50211.55", "51209.11",
        "52226.54", "53264.22", "54322.56", "55401.98", "56502.90", "57625.72", "0.00"
    };

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;
    private Quarter quarter = Quarter.parse("2003-Q3");

    @BeforeEach
    void a_first_quarter_with_a_layer_brought_in() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMINE,Mine,OPERATING\nOLD,Old works,CLOSED\n");
        files.put("obligations.csv", OBLIGATIONS.formatted("", ","));
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PIT,43222.05,1,6%,50000.00,2005-Q4,1999-01-01
                """);
        rate("8%");
        estimate("100000.00", "2013-09-30");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void fourteen_quarters_of_accretion_revisions_payments_and_a_release_stay_in_step() throws Exception {
        List<String> heap = new ArrayList<>();
        heap.add(closing(close()));
        files.remove("opening-balances.csv");
        rate("9%");
        estimate("120000.00", "2013-09-30");
        heap.add(closing(close()));
        heap.add(closing(close()));
        rate("2%");
        heap.add(closing(close()));
        files.put("activity.csv", payment("HEAP", "10000.00"));
        files.put("obligations.csv", OBLIGATIONS.formatted("survey is under way", ","));
        files.remove("estimates/heap.csv");
        heap.add(closing(close()));
        files.remove("activity.csv");
        for (int i = 0; i < 4; i++) {
            heap.add(closing(close()));
        }
        files.put("activity.csv", payment("PIT", "50000.00"));
        Proposed paid = close();
        heap.add(closing(paid));
        assertThat(ClosedQuarters.row(paid, "roll-forward.csv", "PIT"))
                .contains(",-50000.00,")
                .contains(",0.00,0.00,0.00");
        files.remove("activity.csv");
        files.put("obligations.csv", OBLIGATIONS.formatted("survey is under way", "2006-02-01,Letter 9"));
        heap.add(closing(close()));
        heap.add(closing(close()));
        heap.add(closing(close()));
        files.put(
                "obligations.csv",
                OBLIGATIONS
                        .replace("2003-08-16,,", "2003-08-16,2006-12-20,Letter 12")
                        .formatted("", "2006-02-01,Letter 9"));
        Proposed released = close();
        heap.add(closing(released));

        assertThat(heap).containsExactly(HEAP_CLOSINGS);
        assertThat(ClosedQuarters.row(released, "roll-forward.csv", "HEAP")).contains(",-58770.92,0.00,0.00,0.00,0.00");
    }

    @Test
    void a_worked_property_carries_its_cost_as_an_asset_a_closed_one_expenses_it() throws Exception {
        Proposed first = close();
        List<String> entries = Files.readAllLines(first.folder().resolve("journal-entries.csv"));
        assertThat(entries).anyMatch(line -> line.startsWith("2003-Q3-HEAP-INCURRED,1,") && line.contains(",1650,"));
        assertThat(entries).anyMatch(line -> line.startsWith("2003-Q3-HEAP-ACCRETION,1,") && line.contains(",6180,"));
        assertThat(first.totals().accrual().plain()).isEqualTo("0.00");
        files.remove("opening-balances.csv");
        files.put("estimates/pit.csv", "obligation_id,best,spend_on,estimated_on\nPIT,60000.00,2005-Q4,2003-12-01\n");

        Proposed second = close();

        assertThat(Files.readAllLines(second.folder().resolve("journal-entries.csv")))
                .anyMatch(line -> line.startsWith("2003-Q4-PIT-REVISION_UP,1,") && line.contains(",6170,"));
        assertThat(second.totals().accrual().isPositive()).isTrue();
        assertThat(ClosedQuarters.row(second, "layers.csv", "PIT")).contains(",1,1999-01-01,0.06,50000.00,2005-12-31,");
    }

    @Test
    void an_obligation_that_is_open_again_is_incurred_again_on_its_new_day_at_the_rate_of_today() throws Exception {
        close();
        files.remove("opening-balances.csv");
        files.remove("estimates/heap.csv");
        files.put(
                "obligations.csv",
                OBLIGATIONS
                        .replace("2003-08-16,,", "2003-08-16,2003-12-20,Letter 12")
                        .formatted("", ","));
        assertThat(closing(close())).isEqualTo("0.00");
        files.put(
                "obligations.csv",
                OBLIGATIONS.replace("2003-08-16", "2004-01-01").formatted("", ","));
        rate("9%");
        estimate("100000.00", "2013-12-31");

        Proposed again = close();

        // 100,000.00 over 1.09 ten times, and a quarter of accretion.
        assertThat(ClosedQuarters.row(again, "roll-forward.csv", "HEAP"))
                .contains(",0.00,42241.08,0.00,919.93,0.00,0.00,0.00,0.00,0.00,0.00,43161.01,");
        assertThat(ClosedQuarters.row(again, "layers.csv", "HEAP")).startsWith("HEAP,1,2004-01-01,0.09,100000.00,");
    }

    @ParameterizedTest
    @CsvSource({"43223.04,0", "43223.05,1", "50000.00,1", "10000.00,0"})
    void a_layer_brought_in_above_what_its_flows_are_worth_is_looked_at(String balance, int warnings) throws Exception {
        files.computeIfPresent("opening-balances.csv", (name, text) -> text.replace("43222.05", balance));
        assertThat(close().problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.message())
                .hasSize(warnings)
                .allMatch(told -> told.equals("LAYER_ABOVE_FLOWS opening-balances.csv:2 found " + balance
                        + " USD for 50000.00 USD to be spent by 2005-12-31; expected about 43222.05 USD, its worth"
                        + " at 6 %"));
    }

    @Test
    void an_estimate_of_what_is_incurred_after_the_quarter_carries_nothing_and_is_looked_at() throws Exception {
        files.computeIfPresent("obligations.csv", (name, text) -> text.replace("2003-08-16", "2013-08-16"));
        Proposed close = close();
        assertThat(closing(close)).isEqualTo("0.00");
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.message())
                .containsExactly("INCURRED_LATER obligations.csv:2 found an estimate of an obligation incurred on"
                        + " 2013-08-16; expected a day by 2003-09-30");
    }

    @Test
    void a_changed_cent_of_a_layer_or_of_an_account_is_found_without_the_database() throws Exception {
        Path published = close().folder();
        change(published.resolve("layers.csv"), ",46319.35\n", ",46319.36\n");
        change(published.resolve("journal-entries.csv"), ",6180,", ",1650,");

        assertThat(Verifier.verify(published).toString())
                .contains("layers.csv:2: the layer does not foot")
                .contains("the sum of closing is not that of the retirement obligations")
                .contains("expense_total is not what the entries put on accounts of profit and loss")
                .contains("accrual_total is not incurred, revisions and released less what became an asset");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Proposed close() throws Exception {
        Proposed close = (Proposed) books.run(quarter);
        assertThat(close.failed()).as(quarter.toString()).isEmpty();
        assertThat(close.totals().errors())
                .as("%s %s", quarter, close.problems())
                .isZero();
        books.post();
        quarter = quarter.next();
        return close;
    }

    private static String closing(Proposed close) throws IOException {
        String[] cells = ClosedQuarters.row(close, "roll-forward.csv", "HEAP").split(",");
        return cells[14];
    }

    private void rate(String carfr) {
        files.put("assumptions.csv", "kind,key,value\nCARFR,USD," + carfr + "\nINFLATION,,3%\n");
    }

    private void estimate(String amount, String spendOn) {
        files.put("estimates/heap.csv", """
                obligation_id,best,scenario,probability,spend_on,estimated_on
                HEAP,%1$s,dry,60%%,%2$s,2003-09-01
                HEAP,%1$s,wet,40%%,%2$s,2003-09-01
                """.formatted(amount, spendOn));
    }

    private String payment(String obligation, String amount) {
        return "activity_id,date,obligation_id,kind,amount\nA-1,"
                + FiscalCalendar.DECEMBER.quarter(quarter).end() + "," + obligation + ",PAYMENT," + amount + "\n";
    }
}
