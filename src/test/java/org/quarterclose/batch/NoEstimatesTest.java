package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;

/** A quarter in which nobody estimated anything: it closes, or says in plain words why it does not. */
class NoEstimatesTest {

    private static final String HEADER =
            "obligation_id,property_id,class,title,likelihood,incurred_on,released_on,release_reference,"
                    + "carry_forward_reason\n";
    private static final String CARRIED = HEADER + """
            FUMES,MILL,LITIGATION,Fumes of the mill,REMOTE,,,,counsel's letter of 3 July
            PIT,MILL,RETIREMENT,Old pit,,1999-01-01,,,survey is under way
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,,,no change since June
            ROADS,MILL,REMEDIATION,Removal of roads,PROBABLE,,2003-08-15,Letter 17,
            """;
    private static final String ESTIMATE = "obligation_id,best,spend_on,estimated_on\n";

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;
    private Quarter quarter = new Quarter(2003, 3);

    @BeforeEach
    void a_first_quarter_opens_at_84_880_96() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", CARRIED);
        // 50,000.00 over 1.06 ^ 3 on 1 July 2003.
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PIT,41980.96,1,6%,50000.00,2006-Q2,1999-01-01
                PONDS,42000.00,,,,,
                ROADS,900.00,,,,,
                """);
        files.put(
                "activity.csv",
                "activity_id,date,obligation_id,kind,amount\nA-1,2003-08-01,PONDS,PAYMENT,2000.25\n"
                        + "A-2,2003-08-02,ROADS,PAYMENT,200.00\n");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void without_a_folder_of_estimates_what_has_a_reason_is_carried_forward() throws Exception {
        books.estimatesFolder(false);

        Proposed close = close();

        assertCarried(close);
        assertThat(close.totals().warnings()).isZero();
        assertNextQuarterFollows();
    }

    @Test
    void what_was_possible_beyond_a_balance_is_told_for_as_long_as_it_is_carried_forward() throws Exception {
        files.put("obligations.csv", CARRIED.replace("no change since June", ""));
        files.put("estimates/a.csv", "obligation_id,low,high,estimated_on\nPONDS,41000.00,95000.50,2003-09-01\n");
        close();
        files.keySet().removeIf(file -> !file.equals("properties.csv"));
        files.put("obligations.csv", CARRIED);
        for (int quarters = 1; quarters <= 2; quarters++) {
            Proposed carried = close();
            assertThat(Files.readString(carried.folder().resolve("disclosure.txt"))
                            .replaceAll("\\s+", " "))
                    .contains("Closure of ponds: not updated this quarter (no change since June); 41,000.00 USD is"
                            + " carried forward, and when it was estimated last, up to 54,000.50 USD beyond it was"
                            + " possible");
            assertThat(Reperformed.of(carried.folder()).differences()).isEmpty();
        }
    }

    @Test
    void an_empty_folder_of_estimates_is_the_same() throws Exception {
        Proposed close = close();

        assertCarried(close);
        assertThat(close.totals().warnings()).isZero();
        assertNextQuarterFollows();
    }

    @Test
    void a_file_of_estimates_with_its_header_only_is_refused_until_it_is_taken_out() throws Exception {
        files.put("estimates/basin.csv", ESTIMATE);

        Proposed refused = (Proposed) books.run(quarter);

        assertThat(refused.problems())
                .extracting(problem -> problem.code() + " " + problem.place() + ": " + problem.message())
                .containsExactly(
                        "FILE_EMPTY estimates/basin.csv: found a header row and no rows below it; expected at least one");
        assertThat(refused.totals().quarter().closing().plain()).isEqualTo("82596.74");
        files.remove("estimates/basin.csv");
        assertCarried(close());
        assertNextQuarterFollows();
    }

    @Test
    void an_obligation_without_estimate_or_reason_is_refused_by_name_and_keeps_what_it_carried() throws Exception {
        books.estimatesFolder(false);
        files.put(
                "obligations.csv",
                CARRIED.replace("no change since June", "").replace("counsel's letter of 3 July", ""));

        Proposed close = (Proposed) books.run(quarter);

        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.obligationId())
                .containsExactly("ESTIMATE_MISSING FUMES", "ESTIMATE_MISSING PONDS");
        assertThat(close.failed())
                .extracting(check -> check.name())
                .containsExactly("every-obligation-has-an-estimate-or-a-reason");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS")).contains(",39999.75,");
    }

    @Test
    void a_register_without_obligations_is_refused_and_one_with_nothing_left_to_do_closes_at_nothing()
            throws Exception {
        books.estimatesFolder(false);
        files.keySet().removeIf(file -> !file.equals("properties.csv"));
        files.put("obligations.csv", HEADER);
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,0.00\n");

        Proposed refused = (Proposed) books.run(quarter);

        assertThat(refused.problems())
                .extracting(problem -> problem.code() + " " + problem.place() + ": " + problem.message())
                .containsExactly("FILE_EMPTY obligations.csv: found a header row and no rows below it;"
                        + " expected at least one");
        assertThat(refused.totals().quarter().closing().plain()).isEqualTo("0.00");
        assertThat(Files.readAllLines(refused.folder().resolve("roll-forward.csv")))
                .hasSize(1);
        files.put("obligations.csv", HEADER + "ROADS,MILL,REMEDIATION,Roads,PROBABLE,,2003-05-01,Letter 17,\n");
        Proposed nothing = close();
        assertThat(nothing.header().version()).isEqualTo(2);
        assertThat(nothing.totals().quarter().closing().plain()).isEqualTo("0.00");
        assertThat(nothing.totals().entries()).isZero();
        files.remove("opening-balances.csv");
        books.estimatesFolder(true);
        files.put("obligations.csv", HEADER + "PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,,,\n");
        files.put("estimates/a.csv", ESTIMATE + "PONDS,1234.56,2004,2003-12-01\n");
        Proposed first = close();
        assertThat(ClosedQuarters.row(first, "roll-forward-ytd.csv", "PONDS"))
                .contains(",0.00,1234.56,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,1234.56,1234.56,0.00");
    }

    @Test
    void a_register_without_obligations_loses_none_that_the_books_carry() throws Exception {
        close();
        files.keySet().removeIf(file -> !file.equals("properties.csv"));
        files.put("obligations.csv", HEADER);

        Proposed refused = (Proposed) books.run(quarter);

        assertThat(refused.problems())
                .extracting(problem -> problem.code() + " " + problem.obligationId())
                .containsExactlyInAnyOrder(
                        "FILE_EMPTY ",
                        "OBLIGATION_DROPPED PIT",
                        "OBLIGATION_DROPPED PONDS",
                        "YEAR_TO_DATE_DROPPED ROADS");
        assertThat(refused.failed())
                .extracting(check -> check.name() + " " + check.expected())
                .contains("opening-equals-prior-closing 82596.74");
    }

    @Test
    void everything_released_at_once_leaves_a_quarter_without_balances() throws Exception {
        books.estimatesFolder(false);
        files.put("obligations.csv", HEADER + """
            FUMES,MILL,LITIGATION,Fumes of the mill,REMOTE,,2003-09-30,Decree 1,
            PIT,MILL,RETIREMENT,Old pit,,1999-01-01,2003-09-30,Decree 1,
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,2003-09-30,Decree 1,
            ROADS,MILL,REMEDIATION,Removal of roads,PROBABLE,,2003-08-15,Letter 17,
            """);

        Proposed close = close();

        // 39,999.75, 700.00 and 42,596.99.
        assertThat(close.totals().quarter().released().plain()).isEqualTo("-83296.74");
        assertThat(close.totals().quarter().closing().plain()).isEqualTo("0.00");
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        Proposed after = close();
        assertThat(after.totals().entries()).isZero();
        assertThat(after.totals().yearToDate().released().plain()).isEqualTo("-83296.74");
    }

    // 50,000.00 over 1.06 ^ 2.75 is 42,596.99; 42,000.00 less 2,000.25; 900.00 less 200.00 is released.
    private static void assertCarried(Proposed close) throws IOException {
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PIT"))
                .contains(",41980.96,0.00,0.00,616.03,0.00,0.00,0.00,0.00,0.00,0.00,42596.99,0.00,42596.99");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS"))
                .contains(",42000.00,0.00,0.00,0.00,-2000.25,0.00,0.00,0.00,0.00,0.00,39999.75,0.00,39999.75");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "ROADS"))
                .contains(",900.00,0.00,0.00,0.00,-200.00,0.00,0.00,0.00,-700.00,0.00,0.00,0.00,0.00");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "FUMES")).endsWith(",0.00,0.00,0.00");
        assertThat(ClosedQuarters.row(close, "measurements.csv", "PONDS"))
                .contains("CARRIED_FORWARD")
                .contains("no change since June");
        assertThat(ClosedQuarters.row(close, "measurements.csv", "FUMES")).contains("DISCLOSE_ONLY");
        assertThat(close.totals().quarter().closing().plain()).isEqualTo("82596.74");
        assertThat(close.totals().accrual().plain()).isEqualTo("-700.00");
        assertThat(close.totals().entryDebits().plain()).isEqualTo("1316.03");
    }

    /** A quarter with estimates on top of one without. */
    private void assertNextQuarterFollows() throws Exception {
        books.estimatesFolder(true);
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
        files.put("estimates/a.csv", ESTIMATE + "PONDS,45000.00,2004-Q2,2003-12-01\nPONDS,0.75,2005,2003-12-01\n");

        Proposed next = close();

        assertThat(ClosedQuarters.row(next, "roll-forward.csv", "PONDS"))
                .contains(",39999.75,0.00,5001.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,45000.75,45000.00,0.75");
        assertThat(ClosedQuarters.row(next, "roll-forward-ytd.csv", "PONDS"))
                .contains(",42000.00,0.00,5001.00,0.00,-2000.25,0.00,0.00,0.00,0.00,0.00,45000.75,45000.00,0.75");
        assertThat(ClosedQuarters.row(next, "roll-forward.csv", "PIT")).contains(",42596.99,0.00,0.00,625.06,0.00,");
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
}
