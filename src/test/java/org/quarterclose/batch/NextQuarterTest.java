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
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Refused;

/** Two quarters of one year on the same books: the second opens with what the first closed with. */
class NextQuarterTest {

    private static final Quarter FIRST = new Quarter(2003, 3);
    private static final String PROPERTIES = "property_id,name,status\nMILL,Mill,CLOSED\n";
    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,likelihood,released_on,release_reference
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,
            ROADS,MILL,REMEDIATION,Removal of roads,PROBABLE,,
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void a_first_quarter_opens_at_100_000_00_and_closes_at_180_000_00() throws IOException {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.putAll(Map.of("properties.csv", PROPERTIES, "obligations.csv", OBLIGATIONS));
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\n");
        files.put("activity.csv", activity("2003-08-01", "20000.00"));
        files.put("estimates/a.csv", estimates("150000.00", "30000.00"));
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void the_second_quarter_opens_with_the_closing_of_the_first_and_adds_to_the_year() throws Exception {
        Proposed first = (Proposed) books.run(FIRST);
        assertThat(first.totals().quarter().closing().plain()).isEqualTo("180000.00");
        books.post();
        files.remove("opening-balances.csv");
        files.put("activity.csv", activity("2003-11-01", "50000.00"));
        files.put("estimates/a.csv", estimates("110000.00", "30000.00"));

        Proposed second = (Proposed) books.run(FIRST.next());

        assertThat(second.failed()).isEmpty();
        assertThat(second.totals().errors()).isZero();
        assertThat(ClosedQuarters.row(second, "roll-forward.csv", "PONDS"))
                .contains(",150000.00,0.00,10000.00,0.00,-50000.00,0.00,0.00,0.00,0.00,0.00,110000.00,");
        assertThat(ClosedQuarters.row(second, "roll-forward.csv", "ROADS")).contains(",30000.00,0.00,0.00,0.00,0.00,");
        assertThat(ClosedQuarters.row(second, "roll-forward-ytd.csv", "PONDS"))
                .contains(",100000.00,0.00,80000.00,0.00,-70000.00,0.00,0.00,0.00,0.00,0.00,110000.00,");
        assertThat(ClosedQuarters.row(second, "roll-forward-ytd.csv", "ROADS")).contains(",0.00,30000.00,0.00,");
        assertThat(Files.readAllLines(second.folder().resolve("evidence/prior-closing.csv")))
                .anyMatch(line -> line.startsWith("PONDS,MINIMUM_OF_RANGE,USD,150000.00,"));
        assertThat(ClosedQuarters.check(second, "opening-equals-prior-closing"))
                .contains(",PASSED,180000.00,180000.00,0.00,");
    }

    @Test
    void unchanged_estimates_make_no_entry_in_the_next_quarter() throws Exception {
        books.run(FIRST);
        books.post();
        files.keySet().removeAll(List.of("opening-balances.csv", "activity.csv"));

        Proposed second = (Proposed) books.run(FIRST.next());

        assertThat(second.totals().entries()).isZero();
        assertThat(second.totals().quarter().closing().plain()).isEqualTo("180000.00");
    }

    @Test
    void opening_balances_beside_a_posted_quarter_are_compared_with_it_and_never_used() throws Exception {
        books.run(FIRST);
        books.post();
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,149999.99\nROADS,30000.00\n");
        files.remove("activity.csv");

        Proposed second = (Proposed) books.run(FIRST.next());

        assertThat(second.problems()).anyMatch(problem -> problem.code().name().equals("OPENING_NOT_FIRST"));
        assertThat(second.failed())
                .anyMatch(check -> check.name().equals("opening-equals-prior-closing")
                        && check.detail().contains("PONDS"));
        assertThat(second.totals().quarter().opening().plain()).isEqualTo("180000.00");
    }

    @Test
    void an_obligation_with_a_balance_does_not_leave_by_leaving_the_register() throws Exception {
        books.run(FIRST);
        books.post();
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        files.put("obligations.csv", OBLIGATIONS.replaceAll("(?m)^ROADS.*\n", ""));
        files.put("estimates/a.csv", estimates("150000.00", "30000.00").replaceAll("(?m)^ROADS.*\n", ""));

        Proposed second = (Proposed) books.run(FIRST.next());

        assertThat(second.problems())
                .anyMatch(problem -> problem.code().name().equals("OBLIGATION_DROPPED")
                        && problem.obligationId().equals("ROADS"));
        assertThat(second.failed()).anyMatch(check -> check.name().equals("opening-equals-prior-closing"));
    }

    @Test
    void quarters_close_in_order_and_a_posted_one_is_closed() throws Exception {
        books.run(FIRST);
        books.post();

        assertThat(((Refused) books.run(FIRST.next().next())).reason()).contains("the newest posted one is 2003-Q3");
        files.put("activity.csv", activity("2003-08-02", "20000.00"));
        assertThat(((Refused) books.run(FIRST)).reason()).contains("2003-Q3 is posted");
    }

    @Test
    void an_amount_beyond_fourteen_digits_is_carried_and_resummed_to_the_cent() throws Exception {
        files.put(
                "estimates/a.csv",
                estimates("800000000000000000.25", "30000.10").replace("900000.00", "900000000000000000.75"));
        files.put(
                "estimates/b.csv",
                "obligation_id,best,share_pct,share_basis,estimated_on\n"
                        + "ROADS,1000000000000000.10,31,SITE_TOTAL,2003-09-01\n");

        Proposed close = (Proposed) books.run(FIRST);

        assertThat(close.failed()).isEmpty();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS")).contains(",800000000000000000.25,");
        // 30,000.10 and 31 % of 1,000,000,000,000,000.10
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "ROADS")).contains(",310000000030000.13,");
        assertThat(ClosedQuarters.check(close, "lines-resummed-by-obligation")).contains(",PASSED,0,0,0,");
    }

    @Test
    void inputs_that_gave_way_and_come_back_make_a_new_version() throws Exception {
        books.run(FIRST);
        files.put("activity.csv", activity("2003-08-02", "20000.00"));
        assertThat(((Proposed) books.run(FIRST)).header().version()).isEqualTo(2);
        files.put("activity.csv", activity("2003-08-01", "20000.00"));

        Proposed third = (Proposed) books.run(FIRST);

        assertThat(third.made()).isTrue();
        assertThat(third.header().version()).isEqualTo(3);
    }

    private static String activity(String date, String amount) {
        return "activity_id,date,obligation_id,kind,amount\nA-1," + date + ",PONDS,PAYMENT," + amount + "\n";
    }

    private static String estimates(String ponds, String roads) {
        return "obligation_id,low,high,estimated_on\nPONDS," + ponds + ",900000.00,2003-09-01\nROADS," + roads
                + ",40000.00,2003-09-01\n";
    }
}
