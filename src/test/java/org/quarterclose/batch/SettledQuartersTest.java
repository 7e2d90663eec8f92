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
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;

/** What a payment ended in a posted quarter stays ended in the quarters after it. */
class SettledQuartersTest {

    private static final Quarter SETTLED = Quarter.parse("2003-Q2");
    private static final String ACTIVITY = "activity_id,date,obligation_id,kind,amount,reference\n";
    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,likelihood,incurred_on
            CLAIM,MILL,LITIGATION,Claim of the neighbours,PROBABLE,
            DUST,MILL,LITIGATION,Claim for dust,REASONABLY_POSSIBLE,
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,
            TANK,MILL,RETIREMENT,Fuel tank,,2001-01-01
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void a_claim_for_less_than_it_stood_at_one_never_accrued_and_a_tank_are_settled() throws Exception {
        books = new ClosedQuarters(folder);
        books.policy(ClosedQuarters::withoutExplanations);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", OBLIGATIONS);
        files.put("opening-balances.csv", """
                obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on
                PONDS,100000.00,,,,,
                CLAIM,500.00,,,,,
                TANK,700.00,1,8%,1000.00,2003-06-30,2001-01-01
                """);
        files.put("activity.csv", ACTIVITY + """
                A-1,2003-05-02,CLAIM,SETTLEMENT,300.00,Deed 4
                A-2,2003-05-02,TANK,SETTLEMENT,950.00,Inv 9
                A-3,2003-05-02,DUST,SETTLEMENT,40.00,Deed 5
                """);
        estimate("110000.00", "2003-06-01");
        posted(SETTLED);
        files.remove("opening-balances.csv");
        files.remove("activity.csv");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void settled_obligations_need_no_estimate_in_any_later_quarter_and_the_evidence_alone_says_so() throws Exception {
        estimate("120000.00", "2003-09-01");
        Proposed third = posted(SETTLED.next());
        estimate("130000.00", "2003-12-01");
        Proposed fourth = posted(SETTLED.next().next());
        for (String id : List.of("CLAIM", "DUST", "TANK")) {
            assertThat(books.explain(SETTLED.next(), id).toString()).contains("Settled for good");
        }
        for (Proposed close : List.of(third, fourth)) {
            assertThat(ClosedQuarters.row(close, "measurements.csv", "CLAIM"))
                    .contains("RELEASED", "Settled for good, 300.00 USD on 2003-05-02 by Deed 4: what is left");
            assertThat(ClosedQuarters.row(close, "measurements.csv", "TANK"))
                    .contains("RELEASED", "Settled for good, 950.00 USD on 2003-05-02 by Inv 9: what is left");
            assertThat(ClosedQuarters.row(close, "measurements.csv", "DUST"))
                    .contains("RELEASED", "Settled for good, 40.00 USD on 2003-05-02 by Deed 5: what is left");
            assertThat(ClosedQuarters.row(close, "roll-forward.csv", "TANK"))
                    .contains(",0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,");
            assertThat(ClosedQuarters.row(close, "roll-forward-ytd.csv", "CLAIM"))
                    .contains(",500.00,0.00,0.00,0.00,-300.00,0.00,0.00,0.00,-200.00,0.00,0.00,");
            assertThat(Files.readString(close.folder().resolve("disclosure.txt"))
                            .replaceAll("\\s+", " "))
                    .contains("at 1 property. At")
                    .contains("Claim of the neighbours: settled for good, 300.00 USD on 2003-05-02 by Deed 4 [");
            assertThat(Reperformed.of(close.folder()).differences()).isEmpty();
        }
    }

    @Test
    void from_the_next_fiscal_year_on_a_settled_obligation_is_no_news_and_may_go() throws Exception {
        estimate("120000.00", "2003-09-01");
        posted(SETTLED.next());
        estimate("130000.00", "2003-12-01");
        posted(SETTLED.next().next());
        estimate("140000.00", "2004-03-01");
        Quarter year = SETTLED.next().next().next();
        Proposed kept = posted(year);
        assertThat(Files.readString(kept.folder().resolve("disclosure.txt"))).doesNotContain("settled");
        files.put("obligations.csv", OBLIGATIONS.replaceAll("(?m)^(CLAIM|DUST|TANK).*\n", ""));
        estimate("150000.00", "2004-06-01");
        Proposed gone = posted(year.next());
        assertThat(Reperformed.of(gone.folder()).differences()).isEmpty();
    }

    @Test
    void what_happens_to_a_settled_obligation_again_is_to_be_estimated() throws Exception {
        estimate("120000.00", "2003-09-01");
        files.put("activity.csv", ACTIVITY + "A-4,2003-08-02,CLAIM,ACQUISITION,25.00,Deed 6\n");
        Proposed close = (Proposed) books.run(SETTLED.next());
        assertThat(close.problems())
                .extracting(problem -> problem.code() + " " + problem.obligationId())
                .containsExactly("ESTIMATE_MISSING CLAIM");
        assertThat(ClosedQuarters.row(close, "roll-forward.csv", "CLAIM"))
                .contains(",0.00,0.00,0.00,0.00,0.00,25.00,0.00,0.00,0.00,0.00,25.00,");
    }

    private void estimate(String best, String day) {
        files.put("estimates/a.csv", "obligation_id,best,estimated_on\nPONDS," + best + "," + day + "\n");
    }

    private Proposed posted(Quarter quarter) throws Exception {
        Proposed close = (Proposed) books.run(quarter);
        assertThat(close.problems())
                .filteredOn(problem -> !problem.code().name().equals("PAYMENT_ABOVE_BALANCE"))
                .isEmpty();
        assertThat(close.failed()).isEmpty();
        books.post();
        return close;
    }
}
