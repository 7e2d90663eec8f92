package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.evidence.Verifier;

/** Everything that can happen to an obligation besides its estimate, in one quarter. */
class ActivityQuarterTest {

    private static final Quarter QUARTER = Quarter.parse("2003-Q3");

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void three_obligations_carry_100_000_and_500_and_700() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", """
                obligation_id,property_id,class,title,likelihood,incurred_on
                CLAIM,MILL,LITIGATION,Claim of the neighbours,PROBABLE,
                PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,
                TANK,MILL,RETIREMENT,Fuel tank,,2001-01-01
                """);
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PONDS,100000.00,,,,,
                CLAIM,500.00,,,,,
                TANK,700.00,1,8%,1000.00,2003-09-30,2001-01-01
                """);
        files.put("estimates/a.csv", "obligation_id,best,estimated_on\nPONDS,110000.00,2003-09-01\n");
        activity("CLAIM,SETTLEMENT,300.00,Deed 4", "TANK,SETTLEMENT,950.00,Inv 9");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void transfers_come_before_payments_and_the_estimate_moves_the_rest() throws Exception {
        activity(
                "PONDS,ACQUISITION,5000.00,Deed 1",
                "PONDS,DISPOSAL,2000.00,Deed 2",
                "PONDS,REPRESENTATION,-1000.00,Minute 3",
                "PONDS,PAYMENT,2000.00,Inv 7",
                "CLAIM,SETTLEMENT,500.00,Deed 4",
                "TANK,SETTLEMENT,1000.00,Inv 9");
        Proposed close = close();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS"))
                .contains(",100000.00,0.00,10000.00,0.00,-2000.00,5000.00,-2000.00,0.00,0.00,-1000.00,110000.00,");
        List<String> entries = entries(close);
        assertThat(entries)
                .anyMatch(line -> line.startsWith("2003-Q3-PONDS-ACQUISITION,1,") && line.contains(",1660,"));
        assertThat(entries).anyMatch(line -> line.startsWith("2003-Q3-PONDS-DISPOSAL,2,") && line.contains(",7210,"));
        assertThat(entries)
                .anyMatch(line -> line.startsWith("2003-Q3-PONDS-REPRESENTATION,2,")
                        && line.contains(",2490,")
                        && line.contains("activity.csv:4"));
    }

    @Test
    void a_claim_of_500_settled_for_300_gives_200_back_and_needs_no_estimate_any_more() throws Exception {
        Proposed close = close();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "CLAIM"))
                .contains(",500.00,0.00,0.00,0.00,-300.00,0.00,0.00,0.00,-200.00,0.00,0.00,");
        assertThat(ClosedQuarters.row(close, "measurements.csv", "CLAIM"))
                .contains("Settled for good, 300.00 USD on 2003-08-01 by Deed 4");
    }

    @Test
    void a_tank_of_1_000_removed_for_950_is_a_gain_of_50_on_settlement() throws Exception {
        Proposed close = close();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,0.00,300.00,-950.00,0.00,0.00,0.00,-50.00,0.00,0.00,");
        assertThat(entries(close))
                .anyMatch(line -> line.startsWith("2003-Q3-TANK-RELEASE,2,") && line.contains(",6190,"));
    }

    @Test
    void an_error_of_an_earlier_quarter_has_an_entry_of_its_own_beside_the_change_of_estimate() throws Exception {
        activity(
                "PONDS,CORRECTION,4000.00,Drum store left out of 2003-Q2",
                "PONDS,CORRECTION,-1000.00,Fence counted twice in 2003-Q1",
                "PONDS,PAYMENT,2000.00,Inv 7",
                "CLAIM,CORRECTION,-100.00,Interest accrued twice in 2003-Q2",
                "TANK,SETTLEMENT,1000.00,Inv 9");
        files.put(
                "obligations.csv",
                files.get("obligations.csv")
                        .replace("incurred_on\n", "incurred_on,carry_forward_reason\n")
                        .replace("neighbours,PROBABLE,", "neighbours,PROBABLE,,no hearing in the quarter")
                        .replace("ponds,PROBABLE,", "ponds,PROBABLE,,")
                        .replace("2001-01-01", "2001-01-01,"));
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.failed()).isEmpty();
        assertThat(close.problems())
                .extracting(problem -> problem.code().name() + " " + problem.place())
                .containsExactly(
                        "OUT_OF_PERIOD activity.csv:2", "OUT_OF_PERIOD activity.csv:3", "OUT_OF_PERIOD activity.csv:5");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS"))
                .contains(",100000.00,0.00,12000.00,0.00,-2000.00,0.00,0.00,0.00,0.00,0.00,110000.00,");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "CLAIM"))
                .contains(",500.00,0.00,-100.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,400.00,");
        assertThat(corrections(close))
                .containsExactly(
                        "2003-Q3-CLAIM-CORRECTION_DOWN 100.00 0.00",
                        "2003-Q3-CLAIM-CORRECTION_DOWN 0.00 100.00",
                        "2003-Q3-PONDS-CORRECTION_UP 3000.00 0.00",
                        "2003-Q3-PONDS-CORRECTION_UP 0.00 3000.00",
                        "2003-Q3-PONDS-REVISION_UP 9000.00 0.00",
                        "2003-Q3-PONDS-REVISION_UP 0.00 9000.00");
        assertThat(String.join("", entries(close)))
                .contains("Drum store left out of 2003-Q2; Fence counted twice in 2003-Q1")
                .contains("activity.csv:2; activity.csv:3")
                .contains("books carried 101000.00, must carry 110000.00");
        assertThat(Files.readString(close.folder().resolve("reconciliation.html")))
                .contains("Corrections of earlier quarters")
                .contains("Interest accrued twice in 2003-Q2");
        assertThat(Verifier.verify(close.folder())).isEmpty();
    }

    @Test
    void no_error_takes_off_more_than_there_is() throws Exception {
        activity(
                "PONDS,CORRECTION,-100000.01,Wrong site",
                "CLAIM,SETTLEMENT,500.00,Deed 4",
                "TANK,SETTLEMENT,1000.00,Inv 9");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems()).anyMatch(problem -> problem.code().name().equals("TRANSFER_ABOVE_BALANCE"));
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS")).contains(",100000.00,0.00,10000.00,");
        assertThat(corrections(close))
                .contains("2003-Q3-PONDS-CORRECTION_DOWN 100000.00 0.00", "2003-Q3-PONDS-REVISION_UP 110000.00 0.00");
    }

    @Test
    void a_downward_revision_takes_off_what_the_asset_is_carried_at_and_the_rest_is_expense() throws Exception {
        operatingTank("250.00");
        Proposed close = close();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,-600.00,300.00,0.00,0.00,0.00,0.00,0.00,0.00,400.00,");
        assertThat(revision(close)).containsExactly("2470 600.00 0.00", "1650 0.00 250.00", "6170 0.00 350.00");
        assertThat(close.totals().accrual().plain()).isEqualTo("9650.00");
        assertThat(Files.readString(close.folder().resolve("reconciliation.html")))
                .contains("The quarter adds 9,650.00 USD of accrual: 10,000.00 for Closure of ponds, less 350.00 for"
                        + " retirement obligations that fell by more than their asset.");
        assertThat(Verifier.verify(close.folder())).isEmpty();
    }

    @Test
    void an_asset_that_is_gone_takes_nothing_and_one_that_is_large_takes_all() throws Exception {
        operatingTank("0.00");
        assertThat(revision(close())).containsExactly("2470 600.00 0.00", "6170 0.00 600.00");
        operatingTank("600.00");
        assertThat(revision(close())).containsExactly("2470 600.00 0.00", "1650 0.00 600.00");
    }

    @Test
    void an_asset_nobody_says_the_amount_of_takes_all_with_a_warning() throws Exception {
        operatingTank("");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("RETIREMENT_COST_UNKNOWN obligations.csv:4");
        assertThat(revision(close)).containsExactly("2470 600.00 0.00", "1650 0.00 600.00");
    }

    private static List<String> revision(Proposed close) throws Exception {
        return ofTank(close, "REVISION_DOWN");
    }

    private static List<String> ofTank(Proposed close, String event) throws Exception {
        return entries(close).stream()
                .filter(line -> line.startsWith("2003-Q3-TANK-" + event))
                .map(line -> line.split(",", -1))
                .map(cells -> cells[8] + " " + cells[10] + " " + cells[11])
                .toList();
    }

    @Test
    void what_was_taken_over_or_handed_on_of_a_retirement_obligation_explains_what_its_estimate_moved()
            throws Exception {
        operatingTank("250.00");
        tank("1250.00", "TANK,ACQUISITION,240.00,Deed 1");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,10.00,300.00,0.00,240.00,0.00,0.00,0.00,0.00,1250.00,");
        tank("600.00", "TANK,DISPOSAL,400.00,Deed 2");
        Proposed close = close();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,0.00,300.00,0.00,0.00,-400.00,0.00,0.00,0.00,600.00,");
        assertThat(entries(close).stream().filter(line -> line.contains("-TANK-DISPOSAL")))
                .hasSize(2)
                .anyMatch(line -> line.contains(",2470,") && line.contains(",400.00,0.00,"))
                .anyMatch(line -> line.contains(",7210,") && line.contains(",0.00,400.00,"));
        assertThat(Verifier.verify(close.folder())).isEmpty();
        tank("950.00", "TANK,REPRESENTATION,-50.00,Minute 3");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,0.00,300.00,0.00,0.00,0.00,0.00,0.00,-50.00,950.00,");
    }

    @Test
    void an_obligation_that_came_with_a_property_and_one_that_went_with_it_whole() throws Exception {
        operatingTank("");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\nCLAIM,500.00\n");
        files.computeIfPresent("obligations.csv", (name, text) -> text.replace("2001-01-01", "2003-09-30"));
        // A day of 92: 1,000.00 over 1.085 to the power of 1/92 quarters.
        tank("1000.00", "TANK,ACQUISITION,999.00,Deed 1");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "TANK"))
                .contains(",0.00,0.78,0.00,0.22,0.00,999.00,0.00,0.00,0.00,0.00,1000.00,");

        operatingTank("");
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PONDS,100000.00,,,,,
                CLAIM,500.00,,,,,
                TANK,700.00,1,8%,1000.00,2003-09-30,2001-01-01
                """);
        files.computeIfPresent(
                "obligations.csv",
                (name, text) -> text.replace("retirement_cost", "released_on,release_reference")
                        .replace("2001-01-01,", "2001-01-01,2003-08-20,Deed 7")
                        .replace("PROBABLE,,", "PROBABLE,,,"));
        files.computeIfPresent("estimates/a.csv", (name, text) -> text.replaceAll("TANK.*\n", ""));
        activity("CLAIM,SETTLEMENT,500.00,Deed 4", "TANK,DISPOSAL,690.00,Deed 7");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,0.00,300.00,0.00,0.00,-690.00,0.00,-310.00,0.00,0.00,");
    }

    @Test
    void without_an_estimate_after_it_nothing_of_a_retirement_obligation_comes_or_goes() throws Exception {
        operatingTank("");
        files.computeIfPresent(
                "obligations.csv",
                (name, text) -> text.replace("retirement_cost", "carry_forward_reason")
                        .replace("2001-01-01,", "2001-01-01,survey under way"));
        files.computeIfPresent("estimates/a.csv", (name, text) -> text.replaceAll("TANK.*\n", ""));
        activity("CLAIM,SETTLEMENT,500.00,Deed 4", "TANK,DISPOSAL,100.00,Deed 7", "TANK,CORRECTION,5.00,Wrong pump");
        assertThat(((Proposed) books.run(QUARTER)).problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "TRANSFER_WITHOUT_ESTIMATE activity.csv:3",
                        "TRANSFER_WITHOUT_ESTIMATE activity.csv:4",
                        "OUT_OF_PERIOD activity.csv:4");
    }

    @ParameterizedTest
    @CsvSource({
        "1250.00,ACQUISITION;250.01",
        "1000.00,ACQUISITION;0.01",
        "600.00,ACQUISITION;10.00",
        "600.00,DISPOSAL;400.01",
        "1250.00,DISPOSAL;10.00",
        "1000.00,REPRESENTATION;-0.01"
    })
    void no_more_came_or_went_than_the_estimate_moved(String estimate, String activity) throws Exception {
        operatingTank("5000.00");
        tank(estimate, "TANK," + activity.replace(';', ',') + ",Deed 9");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("TRANSFER_BEYOND_ESTIMATE obligations.csv:4");
        assertThat(close.failed()).isEmpty();
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                .contains(",0.00,0.00,0.00,0.00,0.00," + estimate);
    }

    @Test
    void an_error_of_a_retirement_obligation_is_put_right_apart_from_its_change_of_estimate() throws Exception {
        operatingTank("300.00");
        tank("400.00", "TANK,CORRECTION,-250.00,Second wall counted twice in 2003-Q2");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.failed()).isEmpty();
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("OUT_OF_PERIOD activity.csv:3");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                .contains(",700.00,0.00,-600.00,300.00,0.00,0.00,0.00,0.00,0.00,0.00,400.00,");
        assertThat(ofTank(close, "CORRECTION")).containsExactly("2470 250.00 0.00", "1650 0.00 250.00");
        assertThat(revision(close)).containsExactly("2470 350.00 0.00", "1650 0.00 50.00", "6170 0.00 300.00");
        assertThat(String.join("", entries(close)))
                .contains("Correction of an earlier quarter by -250.00 USD: Second wall counted twice in 2003-Q2")
                .contains("books carried 750.00, must carry 400.00");
        assertThat(Files.readString(close.folder().resolve("reconciliation.html")))
                .contains("An error of an earlier quarter put right")
                .contains("1,000.00 − 250.00 (corrected) = 750.00")
                .contains("750.00 − 350.00 (revisions) = 400.00");
        assertThat(Verifier.verify(close.folder())).isEmpty();
        tank("1250.00", "TANK,CORRECTION,250.00,Wall left out of 2003-Q2");
        close = (Proposed) books.run(QUARTER);
        assertThat(ofTank(close, "CORRECTION")).containsExactly("1650 250.00 0.00", "2470 0.00 250.00");
        assertThat(ofTank(close, "REVISION")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400.00,-600.01", "400.00,5.00", "1000.00,0.01", "1250.00,250.01", "1250.00,-1.00"})
    void no_more_of_a_retirement_obligation_is_put_right_than_its_estimate_revises(String estimate, String amount)
            throws Exception {
        operatingTank("5000.00");
        tank(estimate, "TANK,CORRECTION," + amount + ",Wall");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "OUT_OF_PERIOD activity.csv:3", "CORRECTION_BEYOND_ESTIMATE obligations.csv:4");
        assertThat(close.failed()).isEmpty();
        assertThat(ofTank(close, "CORRECTION")).isEmpty();
    }

    @Test
    void an_acquisition_with_a_digit_too_many_is_no_asset_below_zero() throws Exception {
        operatingTank("0.00");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\nCLAIM,500.00\n");
        files.computeIfPresent("obligations.csv", (name, text) -> text.replace("2001-01-01", "2003-09-30"));
        tank("1000.00", "TANK,ACQUISITION,9990.00,Deed 1");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems())
                .extracting(problem -> problem.message())
                .containsExactly("found 9990.00 USD taken over, handed on or presented otherwise, and an estimate that"
                        + " moves the layers by 999.78 USD; expected no more than that");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK")).contains(",0.00,999.78,0.00,0.22,");
        tank("1000.00", "TANK,ACQUISITION,999.00,Deed 1");
        assertThat(String.join("", entries(close()))).contains("Accretion of 0.22 USD on a balance of 999.78");
    }

    private void tank(String estimate, String activity) {
        files.put("estimates/a.csv", """
                obligation_id,best,spend_on,estimated_on
                PONDS,110000.00,,2003-09-01
                TANK,%s,2003-09-30,2003-09-01
                """.replace("%s", estimate));
        activity("CLAIM,SETTLEMENT,500.00,Deed 4", activity);
    }

    /** 1,000.00 fall due at the quarter end, and 400.00 will do. */
    private void operatingTank(String cost) {
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\nPIT,Pit,OPERATING\n");
        files.put("obligations.csv", """
                obligation_id,property_id,class,title,likelihood,incurred_on,retirement_cost
                CLAIM,MILL,LITIGATION,Claim of the neighbours,PROBABLE,,
                PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,
                TANK,PIT,RETIREMENT,Fuel tank,,2001-01-01,COST
                """.replace("COST", cost));
        files.put("estimates/a.csv", """
                obligation_id,best,spend_on,estimated_on
                PONDS,110000.00,,2003-09-01
                TANK,400.00,2003-09-30,2003-09-01
                """);
        files.put("assumptions.csv", "kind,key,value\nCARFR,,8.5%\n");
        activity("CLAIM,SETTLEMENT,500.00,Deed 4");
    }

    private static List<String> corrections(Proposed close) throws Exception {
        return entries(close).stream()
                .filter(line -> line.contains("CORRECTION") || line.contains("PONDS-REVISION"))
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[10] + " " + cells[11])
                .toList();
    }

    @Test
    void no_more_is_handed_on_than_there_is() throws Exception {
        activity("PONDS,DISPOSAL,100000.01,Deed 2", "CLAIM,SETTLEMENT,500.00,Deed 4", "TANK,SETTLEMENT,1000.00,Inv 9");
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems()).anyMatch(problem -> problem.code().name().equals("TRANSFER_ABOVE_BALANCE"));
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "PONDS")).contains(",-100000.00,");
    }

    private Proposed close() throws Exception {
        Proposed close = (Proposed) books.run(QUARTER);
        assertThat(close.problems()).isEmpty();
        assertThat(close.failed()).isEmpty();
        return close;
    }

    private static List<String> entries(Proposed close) throws Exception {
        return Files.readAllLines(close.folder().resolve("journal-entries.csv"));
    }

    private void activity(String... rows) {
        StringBuilder text = new StringBuilder("activity_id,date,obligation_id,kind,amount,reference\n");
        for (int i = 0; i < rows.length; i++) {
            text.append("A-")
                    .append(i + 1)
                    .append(",2003-08-01,")
                    .append(rows[i])
                    .append('\n');
        }
        files.put("activity.csv", text.toString());
    }
}
