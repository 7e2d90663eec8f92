package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Severity;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.close.BookAudit;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.VersionDiff.Figure;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.report.Explanation;
import org.quarterclose.report.ExplanationText;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.report.WorkbookIn;

/** Canadian dollars and Chilean pesos beside dollars, through four quarters and their wrong turns. */
class CurrencyQuartersTest {

    @TempDir
    Path folder;

    private AbroadQuarters abroad;
    private Quarter quarter = AbroadQuarters.FIRST;

    @BeforeEach
    void open_the_books() {
        abroad = new AbroadQuarters(folder).first();
    }

    @AfterEach
    void drop_the_books() {
        abroad.close();
    }

    @Test
    void the_first_quarter_translates_openings_movements_and_closings_at_three_rates() throws Exception {
        Proposed first = close();

        assertPosted(
                first, "COVER", "CAD", "737800.00,0.00,181175.40,0.00,-36235.40,0.00,0.00,5860.00,0.00,0.00,888600.00");
        assertPosted(first, "HEAP", "CAD", "0.00,33246.26,0.00,321.38,0.00,0.00,0.00,731.84,0.00,0.00,34299.48");
        assertPosted(first, "TAIL", "CLP", "714500.00,0.00,28920.00,0.00,0.00,0.00,0.00,42300.00,0.00,0.00,785720.00");
        assertLocal(
                first,
                "TAIL",
                "CLP,500000000.00,0.00,20000000.50,0.00,0.00,0.00,0.00,0.00,0.00,0.00,520000000.50,"
                        + "520000000.50,0.00");
        assertThat(row(first, "roll-forward.csv", "TAIL")).endsWith(",785720.00,785720.00,0.00");
        assertThat(first.totals().quarter().closing().plain()).isEqualTo("1710119.48");
        assertThat(first.totals().quarter().fx().plain()).isEqualTo("48891.84");
        // 800,000.00 CAD above the best estimate, at the quarter end.
        assertThat(first.totals().excessExposure().plain()).isEqualTo("592400.00");
        assertThat(first.totals().current().plain()).isEqualTo("785720.00");
        assertThat(row(first, "measurements.csv", "COVER"))
                .contains(",1200000.00,800000.00,")
                .endsWith(",CAD");
        assertThat(row(first, "layers.csv", "HEAP")).endsWith(",0.00,443.46,0.00,45875.89,46319.35,CAD");
        assertThat(row(first, "exchange-rates.csv", "CLP")).isEqualTo("CLP,USD,0.001511,0.001446,0.001429,HALF_UP");
        assertThat(row(first, "by-property.csv", "MILL")).contains(",888600.00,1481000.00,592400.00,1");
        try (WorkbookIn workbook = new WorkbookIn(first.folder().resolve("reconciliation.xlsx"))) {
            assertThat(workbook.sheets()).contains("Roll-forward local", "Year to date local", "Exchange rates");
            assertThat(workbook.differences()).isEmpty();
        }
    }

    @Test
    void an_error_of_an_earlier_quarter_is_posted_at_the_average_rate_and_the_revision_is_the_rest() throws Exception {
        abroad.files()
                .merge("activity.csv", "A2,2003-08-01,TAIL,CORRECTION,1037.35,CLP,Pump left out\n", String::concat);
        Proposed first = close();

        // 20,000,000.50 CLP at 0.001446 is 28,920.00 as without the correction; 1,037.35 CLP of it is 1.50.
        assertPosted(first, "TAIL", "CLP", "714500.00,0.00,28920.00,0.00,0.00,0.00,0.00,42300.00,0.00,0.00,785720.00");
        assertThat(Files.readAllLines(first.folder().resolve("journal-entries.csv")))
                .anyMatch(line -> line.startsWith("2003-Q3-TAIL-CORRECTION_UP,1,") && line.contains(",1.50,0.00,USD,"))
                .anyMatch(
                        line -> line.startsWith("2003-Q3-TAIL-REVISION_UP,1,") && line.contains(",28918.50,0.00,USD,"));
        assertThat(Verifier.verify(first.folder())).isEmpty();
    }

    @Test
    void an_obligation_is_explained_in_its_currency_and_then_in_that_of_the_books() throws Exception {
        Proposed first = close();

        CloseStores stores = CloseStores.on(abroad.books().database().dataSource());
        CloseVersion version = stores.versions()
                .newest(CloseKey.ofClose(first.header().company(), AbroadQuarters.FIRST))
                .orElseThrow();
        Explanation cover = new ExplainObligation(stores, version, folder.resolve("closes"))
                .of(
                        "COVER",
                        PolicyFile.read(abroad.books().policyFile()).policy().orElseThrow())
                .orElseThrow();
        List<String> text = ExplanationText.of(cover, true);
        int from = text.indexOf("In the currency of the books");
        assertThat(text.subList(from, text.indexOf("Journal entries") - 1))
                .containsExactly(
                        "In the currency of the books",
                        "  One CAD in USD: 0.7405 at the quarter end, 0.7247 on average [assumptions.csv]",
                        "  Opening, as it was posted: 737,800.00 [opening-balances.csv:2]",
                        "  Revisions",
                        "    250,000.55 CAD \u00d7 0.7247 = 181,175.398585, rounded 181,175.40 USD",
                        "  Payments",
                        "    \u221250,000.55 CAD \u00d7 0.7247 = \u221236,235.398585, rounded \u221236,235.40 USD",
                        "  Closing",
                        "    1,200,000.00 CAD \u00d7 0.7405 = 888,600.00 USD",
                        "  Exchange difference: what is then missing to the closing (ASC 830-20-35-1)",
                        "    888,600.00 \u2212 737,800.00 \u2212 181,175.40 + 36,235.40 = 5,860.00");
        assertThat(Files.readString(first.folder().resolve("reconciliation.html")))
                .contains("In the currency of the books")
                .contains("rounded 181,175.40 USD");
    }

    @Test
    void four_quarters_of_revisions_payments_transfers_and_a_release_foot_to_the_cent() throws Exception {
        close();
        abroad.second();
        Proposed second = close();
        abroad.third();
        Proposed third = close();
        abroad.fourth();
        Proposed fourth = close();

        assertPosted(
                second, "COVER", "CAD", "888600.00,0.00,7602.00,0.00,-45612.00,0.00,0.00,36405.00,0.00,0.00,886995.00");
        assertPosted(second, "HEAP", "CAD", "34299.48,0.00,6562.20,684.04,0.00,0.00,0.00,1532.44,0.00,0.00,43078.16");
        assertPosted(
                second, "TAIL", "CLP", "785720.00,0.00,0.00,0.00,-192000.00,0.00,0.00,79880.00,0.00,0.00,673600.00");
        assertThat(row(second, "roll-forward-ytd.csv", "TAIL"))
                .contains(",714500.00,0.00,28920.00,0.00,-192000.00,0.00,0.00,122180.00,0.00,0.00,673600.00,");
        assertPosted(
                third, "COVER", "CAD", "886995.00,0.00,0.00,0.00,-3793.25,7586.25,0.00,-9407.50,0.00,0.00,881380.50");
        assertPosted(third, "HEAP", "CAD", "43078.16,0.00,0.00,838.49,0.00,0.00,0.00,-453.01,0.00,0.00,43463.64");
        assertPosted(
                third, "TAIL", "CLP", "673600.00,0.00,-0.01,0.00,0.00,0.00,-170199.99,-16500.00,0.00,0.00,486900.00");
        assertPosted(fourth, "COVER", "CAD", "881380.50,0.00,0.00,0.00,0.00,0.00,0.00,-31531.50,-849849.00,0.00,0.00");
        assertPosted(fourth, "HEAP", "CAD", "43463.64,0.00,0.00,829.39,0.00,0.00,0.00,-962.46,0.00,0.00,43330.57");
        assertPosted(
                fourth, "TAIL", "CLP", "486900.00,0.00,7940.00,0.00,-476400.00,0.00,0.00,-10580.00,0.00,0.00,7860.00");
        assertThat(row(fourth, "roll-forward-ytd.csv", "TAIL"))
                .contains(",673600.00,0.00,7939.99,0.00,-476400.00,0.00,-170199.99,-27080.00,0.00,0.00,7860.00,");
        assertLocal(
                fourth,
                "TAIL",
                "CLP,300000000.00,0.00,5000000.00,0.00,-300000000.00,0.00,0.00,0.00,0.00,0.00,"
                        + "5000000.00,5000000.00,0.00");
        assertThat(Files.readAllLines(fourth.folder().resolve("evidence/prior-closing.csv")))
                .anyMatch(line -> line.startsWith("TAIL,") && line.contains(",CLP,300000000.00,"));
    }

    @Test
    void entries_are_in_dollars_and_say_what_they_were_translated_from() throws Exception {
        close();
        abroad.second();
        close();
        abroad.third();
        close();
        abroad.fourth();
        Proposed fourth = close();

        List<String> entries = Files.readAllLines(fourth.folder().resolve("journal-entries.csv"));
        assertThat(entries)
                .anyMatch(line -> line.startsWith("2004-Q2-TAIL-PAYMENT_ABOVE_BALANCE,1,")
                        && line.contains(",15880.00,0.00,USD,\"Paid 10000000.00 CLP above the balance of 300000000.00: "
                                + "to expense; in CLP, posted at the average rate of 0.001588\","))
                .anyMatch(line -> line.startsWith("2004-Q2-TAIL-FX,1,")
                        && line.contains(",2450,")
                        && line.contains(",10580.00,0.00,USD,\"Exchange difference: 5000000.00 CLP at the quarter-end "
                                + "rate of 0.001572 is 7860.00 USD, books carried 18440.00"))
                .anyMatch(line -> line.startsWith("2004-Q2-HEAP-FX,2,") && line.contains(",7310,"))
                .anyMatch(line -> line.startsWith("2004-Q2-COVER-RELEASE,1,") && line.contains(",849849.00,0.00,USD,"))
                .anyMatch(line -> line.startsWith("2004-Q2-COVER-RECOVERY_FX,2,") && line.contains(",4368.00,USD,"))
                .noneMatch(line -> line.contains(",CAD,") || line.contains(",CLP,"));
    }

    @Test
    void a_receivable_in_another_currency_has_an_exchange_difference_of_its_own() throws Exception {
        Proposed first = close();
        abroad.second();
        Proposed second = close();

        assertThat(row(first, "recoveries-presented.csv", "R1"))
                .isEqualTo("R1,MILL,COVER,USD,148100.00,0.00,144940.00,0.00,3160.00,148100.00,0.00");
        assertThat(row(second, "recoveries-presented.csv", "R1"))
                .isEqualTo("R1,MILL,COVER,USD,123408.00,148100.00,0.42,-30408.42,5716.00,123408.00,0.00");
        assertThat(row(second, "recoveries.csv", "R1"))
                .contains(",CAD,160000.00,1150000.00,")
                .endsWith(",200000.00,0.55,-40000.55,160000.00,0.00");
        assertThat(ClosedQuarters.check(second, "recoveries-foot"))
                .isEqualTo("recoveries-foot,PASSED,123408.00,123408.00,0.00,"
                        + "\"opening, recognised, collected and exchange difference\"");
    }

    @Test
    void where_the_difference_stays_in_equity_it_is_no_expense() throws Exception {
        abroad.books().policy(text -> text.replace("  exchange_gain_or_loss:", "  translation_adjustment:"));
        Proposed equity = (Proposed) abroad.books().run(quarter);

        assertThat(Files.readString(equity.folder().resolve("journal-entries.csv")))
                .contains("the difference stays in equity (ASC 830-30-45-12)");
        // Revisions and first accrual of the closed sites, accretion, less the recovery; the heap's cost is an asset.
        assertThat(equity.totals().expense().plain()).isEqualTo("65976.78");
        assertThat(equity.failed()).isEmpty();
    }

    @Test
    void the_page_names_the_rates_and_shows_each_currency_by_itself() throws Exception {
        Proposed first = close();

        String page = Files.readString(first.folder().resolve("reconciliation.html"));
        assertThat(page)
                .contains("Other currencies")
                .contains("What one unit costs in USD")
                .contains("0.001446")
                .contains("By obligation, the quarter, CLP")
                .contains("COVER (CAD)")
                .contains("Exchange difference");
    }

    @Test
    void a_changed_figure_is_found_without_the_database_even_where_every_row_still_foots() throws Exception {
        close();
        abroad.second();
        Path published = close().folder();
        change(
                published.resolve("roll-forward.csv"),
                ",7602.00,0.00,-45612.00,0.00,0.00,36405.00,",
                ",7602.01,0.00," + "-45612.00,0.00,0.00,36404.99,");
        change(
                published.resolve("roll-forward.csv"),
                ",785720.00,0.00,0.00,0.00,-192000.00,0.00,0.00,79880.00,",
                "," + "785720.01,0.00,0.00,0.00,-192000.00,0.00,0.00,79879.99,");
        change(published.resolve("roll-forward-local.csv"), "CAD,46319.35,", "CAD,46319.36,");

        assertThat(Verifier.verify(published).toString())
                .contains("COVER: revisions is not the local one at the average rate")
                .contains("TAIL: the opening is not what the quarter before posted")
                .contains("HEAP: the opening in its own currency is not the prior closing")
                .contains("roll-forward-local.csv:3: the row does not foot to its closing");
    }

    @Test
    void without_a_rate_the_currency_is_named_once_and_its_obligations_stay_as_they_were_posted() throws Exception {
        close();
        abroad.second();
        abroad.files().computeIfPresent("assumptions.csv", (name, text) -> text.replace("FX,CAD average,0.7602\n", ""));

        Proposed second = (Proposed) abroad.books().run(quarter);

        assertThat(second.problems().stream()
                        .filter(problem -> problem.code() != Code.PAID_SINCE_ESTIMATE)
                        .filter(problem -> problem.code() != Code.FILE_OF_LAST_QUARTER))
                .extracting(Problem::message)
                .containsExactly("found no FX rate for CAD average; expected a row with the key CAD average");
        assertThat(second.totals().errors()).isOne();
        assertThat(row(second, "roll-forward.csv", "COVER"))
                .contains(",USD,888600.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,888600.00,");
        assertThat(row(second, "roll-forward.csv", "TAIL")).contains(",673600.00,");
        assertThat(second.failed()).isEmpty();
    }

    @Test
    void an_obligation_that_changes_its_currency_stays_where_it_is() throws Exception {
        close();
        abroad.second();
        abroad.files().computeIfPresent("obligations.csv", (name, text) -> text.replace(",CLP,", ",USD,"));
        abroad.files().remove("estimates/chile.csv");
        abroad.files()
                .computeIfPresent(
                        "activity.csv",
                        (name, text) -> text.replaceAll("B3.*\n", "B3,2003-12-12,TAIL," + "PAYMENT,120,USD,Inv 3\n"));

        Proposed second = (Proposed) abroad.books().run(quarter);

        assertThat(second.problems())
                .anyMatch(problem -> problem.code().name().equals("CURRENCY_CHANGED")
                        && problem.message().equals("found USD; expected CLP as in the quarter before"));
        assertThat(row(second, "roll-forward.csv", "TAIL"))
                .contains(",USD,785720.00,0.00,0.00,0.00,0.00,0.00,0.00,89960.00,0.00,0.00,875680.00,");
        assertThat(row(second, "roll-forward-local.csv", "TAIL")).contains(",520000000.50,520000000.50,0.00");
    }

    @Test
    void another_presentation_currency_than_was_posted_is_refused() throws Exception {
        close();
        abroad.second();
        abroad.books().policy(text -> text.replace("presentation_currency: USD", "presentation_currency: CAD"));

        assertThat(abroad.books().run(quarter))
                .isInstanceOfSatisfying(
                        CloseOutcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo("the quarter before was posted in USD, the policy presents CAD"));
    }

    @Test
    void a_rate_corrected_after_the_posting_posts_only_what_it_changes() throws Exception {
        close();
        abroad.books()
                .signOff(AbroadQuarters.FIRST)
                .reopen(new Reopening("cy", "bob", "wrong rate", "", false), LocalDate.now());
        abroad.files().computeIfPresent("assumptions.csv", (name, text) -> text.replace("0.7405", "0.7406"));
        abroad.files().remove("ledger-balances.csv");

        Proposed second = (Proposed) abroad.books().run(AbroadQuarters.FIRST);

        List<String> entries = Files.readAllLines(second.folder().resolve("journal-entries.csv"));
        assertThat(entries).hasSize(7);
        assertThat(entries)
                .anyMatch(line -> line.startsWith("2003-Q3-COVER-FX-v2,1,") && line.contains(",120.00,0.00,USD,"))
                .anyMatch(line -> line.startsWith("2003-Q3-COVER-RECOVERY_FX-v2,1,") && line.contains(",20.00,0.00,"))
                .anyMatch(line -> line.startsWith("2003-Q3-HEAP-FX-v2,1,") && line.contains(",4.63,0.00,USD,"));
        assertThat(second.failed()).isEmpty();
        CloseStores stores = CloseStores.on(abroad.books().database().dataSource());
        abroad.books().noteSignOffs();
        BookAudit.Result audit = new BookAudit(stores, folder.resolve("closes"))
                .of(second.header().company());
        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void what_changed_between_versions_names_the_currency_of_what_was_measured() throws Exception {
        abroad.books().run(quarter);
        abroad.files().remove("ledger-balances.csv");
        abroad.files()
                .computeIfPresent("estimates/canada.csv", (name, text) -> text.replace("1200000.00", "1200100.00"));

        Proposed second = (Proposed) abroad.books().run(quarter);

        assertThat(second.superseded().orElseThrow().diff().obligations())
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.closing()).isEqualByComparingTo("74.05");
                    assertThat(changed.figures())
                            .contains(new Figure("required in CAD", "1200000.00", "1200100.00"))
                            .contains(new Figure("closing", "888600.00", "888674.05"));
                });
    }

    @Test
    void sums_declared_for_a_file_in_two_currencies_are_refused_and_compared_with_nothing() throws Exception {
        abroad.files().remove("estimates/home.csv");
        abroad.files().computeIfPresent("estimates/canada.csv", (name, text) -> text + "POND,1500,,2005,2003-09-01,\n");
        abroad.files()
                .put(
                        "control-totals.csv",
                        "file,rows,sum_best\nestimates/canada.csv,3,1301500.00\nestimates/chile.csv,1,520000000.50\n");

        Proposed first = (Proposed) abroad.books().run(quarter);

        assertThat(first.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("found sums declared for a file in CAD and USD; expected a file in one currency"));
        assertThat(Files.readAllLines(first.folder().resolve("checks.csv")))
                .contains("control-total-rows,PASSED,3,3,0,estimates/canada.csv")
                .anyMatch(line -> line.startsWith("control-total-best,NOT_DECLARED,,,,\"estimates/canada.csv: several"))
                .contains("control-total-best,PASSED,520000000.50,520000000.50,0.00,estimates/chile.csv")
                .contains("lines-resummed-in-the-database-equal-the-totals,PASSED,1300000.00,1300000.00,0.00,"
                        + "\"best or low end, before our share, CAD\"");
    }

    private Proposed close() throws Exception {
        Proposed close = (Proposed) abroad.books().run(quarter);
        assertThat(close.problems().stream().filter(problem -> problem.severity() == Severity.ERROR))
                .as("%s", quarter)
                .isEmpty();
        assertThat(close.failed()).as("%s", quarter).isEmpty();
        abroad.books().post();
        quarter = quarter.next();
        return close;
    }

    private static void assertPosted(Proposed close, String obligation, String currency, String amounts)
            throws IOException {
        assertThat(row(close, "roll-forward.csv", obligation)).contains(",USD," + amounts + ",");
        assertThat(row(close, "roll-forward-local.csv", obligation)).contains("," + currency + ",");
    }

    private static void assertLocal(Proposed close, String obligation, String amounts) throws IOException {
        assertThat(row(close, "roll-forward-local.csv", obligation)).endsWith("," + amounts);
    }

    private static String row(Proposed close, String file, String name) throws IOException {
        return ClosedQuarters.row(close, file, name);
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
