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
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.report.ExplanationText;
import org.quarterclose.report.SignOffs.Waiver;

/** What changed since last quarter and since the version before, and who says why. */
class ExplainedQuartersTest {

    private static final Quarter QUARTER = Quarter.parse("2003-Q3");

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void the_ponds_grow_from_ten_to_twelve_million_and_the_claim_by_less_than_a_tenth() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", """
                obligation_id,property_id,class,title,likelihood
                CLAIM,MILL,LITIGATION,Claim of the neighbours,PROBABLE
                PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE
                """);
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,10000000.00\nCLAIM,20000000.00\n");
        files.put("estimates/a.csv", """
                obligation_id,best,estimated_on
                PONDS,12000000.00,2003-09-01
                CLAIM,21999999.99,2003-09-01
                """);
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void a_movement_above_both_that_nobody_explains_is_a_warning_that_can_be_accepted() throws IOException {
        Proposed close = close();

        assertThat(close.problems()).extracting(Problem::code).containsExactly(Code.MOVEMENT_UNEXPLAINED);
        assertThat(close.problems().get(0).toString()).contains("PONDS", "obligations.csv");
        assertThat(page(close)).contains("Not explained");
        assertThat(explained()).contains("  Nobody explains it");
        books.signOff(QUARTER)
                .waive(1, new Waiver("MOVEMENT_UNEXPLAINED", "PONDS", "dee", "", "known to the board", ""));
    }

    @Test
    void an_explanation_that_nobody_stands_for_leaves_the_warning_and_points_at_the_missing_name() throws IOException {
        explain("PONDS,\"Liner torn, all of it is replaced\",\n");

        assertThat(close().problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.column())
                .containsExactly("MOVEMENT_UNEXPLAINED explanations.csv:2 by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBD", "tbd.", "-", "n/a", "N/A", "?", ".", "...", "none"})
    void a_word_that_only_fills_the_cell_is_as_good_as_blank(String word) throws IOException {
        explain("PONDS," + word + ",Site engineer\n");

        assertThat(close().problems())
                .extracting(Problem::code)
                .contains(Code.VALUE_MISSING, Code.MOVEMENT_UNEXPLAINED);
    }

    @Test
    void an_explanation_takes_the_warning_away_and_stands_beside_the_figures() throws IOException {
        explain("PONDS,\"Liner torn, all of it is replaced\",Site engineer\n");

        Proposed close = close();

        assertThat(close.problems()).isEmpty();
        assertThat(ClosedQuarters.row(close, "changes.csv", "PONDS"))
                .endsWith("10000000.00,12000000.00,2000000.00,20.0,true,\"Liner torn, all of it is replaced\","
                        + "Site engineer,explanations.csv:2");
        assertThat(ClosedQuarters.row(close, "changes.csv", "CLAIM")).endsWith(",1999999.99,10.0,false,,,");
        assertThat(page(close)).contains("Liner torn, all of it is replaced", "20.0\u00a0%");
        assertThat(explained())
                .contains(
                        "  20.0 % of last quarter's balance, above 1,000,000.00 USD and 10 %: to be explained",
                        "    12,000,000.00 \u2212 10,000,000.00 = 2,000,000.00",
                        "  Site engineer: Liner torn, all of it is replaced [explanations.csv:2]");
        assertThat(Reperformed.of(close.folder()).differences()).isEmpty();
    }

    @Test
    void a_policy_that_asks_for_no_explanations_gets_no_warning() throws IOException {
        books.policy(text -> text.replaceAll("(?m)^explain_movements_above: .*\n", ""));
        assertThat(close().problems()).isEmpty();
    }

    @Test
    void a_second_version_tells_what_it_changes_and_is_computed_again_to_the_byte() throws IOException {
        explain("PONDS,Liner torn,Site engineer\n");
        Proposed first = close();
        files.put("activity.csv", """
                activity_id,date,obligation_id,kind,amount
                A1,2003-08-01,PONDS,PAYMENT,500000.00
                """);
        Proposed second = close();

        assertThat(page(first)).doesNotContain("Changes since the version before");
        assertThat(first.folder().resolve("evidence/version-before.csv")).doesNotExist();
        assertThat(second.folder().resolve("evidence/version-before.csv"))
                .hasSameBinaryContentAs(first.folder().resolve("roll-forward.csv"));
        assertThat(page(second))
                .contains("Since version 1: 1 obligation changed. The closing balance is the same.")
                .contains("revisions 2,000,000.00 \u2192 2,500,000.00; payments 0.00 \u2192 (500,000.00)")
                .doesNotContain("CLAIM</th>\n<td class=\"n\">20,000,000.00</td>\n<td class=\"n\">21,999,999.99</td>\n"
                        + "<td class=\"n\">\u2013");
        assertThat(Reperformed.of(second.folder()).differences()).isEmpty();
    }

    @Test
    void a_second_version_with_an_obligation_more_names_it_as_new() throws IOException {
        explain("PONDS,Liner torn,Site engineer\n");
        close();
        files.merge("obligations.csv", "WELL,MILL,REMEDIATION,Well,PROBABLE\n", String::concat);
        files.merge("estimates/a.csv", "WELL,5.00,2003-09-01\n", String::concat);

        Proposed second = close();

        assertThat(page(second)).contains("The closing balance is 5.00 higher.", ">New</td>");
        assertThat(Reperformed.of(second.folder()).differences()).isEmpty();
    }

    private void explain(String row) {
        files.put("explanations.csv", "obligation_id,explanation,by\n" + row);
    }

    private Proposed close() throws IOException {
        return (Proposed) books.run(QUARTER);
    }

    private List<String> explained() throws IOException {
        return ExplanationText.of(books.explain(QUARTER, "PONDS"), true);
    }

    private static String page(Proposed close) throws IOException {
        return Files.readString(close.folder().resolve("reconciliation.html"));
    }
}
