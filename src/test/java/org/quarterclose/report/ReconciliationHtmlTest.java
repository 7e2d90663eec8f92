package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.quarterclose.report.CloseHeader.CloseState;
import org.xml.sax.InputSource;

class ReconciliationHtmlTest {

    @Test
    void a_table_that_goes_on_sideways_has_a_shadow_there_and_its_first_rows_stay_with_its_headings_on_paper() {
        assertThat(page(Samples.complete()))
                .contains(
                        "linear-gradient(to left, var(--shade), transparent) scroll right",
                        ".scroll::-webkit-scrollbar {")
                .contains("h2 + .note, thead { break-after: avoid; }", "tbody tr:first-child,")
                .contains(".memo tbody th { white-space: normal;");
    }

    @Test
    void the_headline_names_16_0_and_6_8_and_0_3_of_23_1_million() {
        assertThat(HeadlineSection.sentence(Shown.of(Samples.complete())))
                .isEqualTo("The quarter adds 23.1 million USD of accrual: 16.0 million for Coeur d'Alene Basin "
                        + "damages and response costs, 6.8 million for Grouse Creek mine reclamation, 0.3 million for 3 "
                        + "others. The books will carry 38.8 million USD.");
    }

    @Test
    void the_headline_of_a_quiet_quarter_says_that_nothing_was_added() {
        assertThat(HeadlineSection.sentence(Shown.of(Samples.empty())))
                .isEqualTo("The quarter adds no accrual. The books will carry 0.00 USD.");
    }

    @Test
    void titles_that_look_like_markup_are_shown_as_text() {
        assertThat(page(Samples.complete()))
                .contains("&lt;b&gt;bond&lt;/b&gt; &amp; co")
                .doesNotContain("<b>bond");
    }

    @Test
    void the_page_is_well_formed_runs_no_script_and_fetches_nothing() throws Exception {
        for (SampleClose close : List.of(Samples.complete(), Samples.incomplete(), Samples.empty())) {
            String page = page(close);
            assertThat(page)
                    .doesNotContain("<script")
                    .doesNotContain("src=")
                    .doesNotContain("<link")
                    .doesNotContain("url(");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
        }
    }

    @Test
    void every_table_has_a_caption_and_every_heading_a_scope() {
        String page = page(Samples.incomplete());
        assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table")).isPositive();
        assertThat(count(page, "<th ")).isEqualTo(count(page, "scope=\"(col|row)\""));
        assertThat(count(page, "<th>")).isZero();
    }

    @Test
    void the_verdict_is_incomplete_with_errors_and_failed_with_a_failed_check() {
        assertThat(Verdict.of(Samples.complete())).isEqualTo(Verdict.PROPOSED);
        SampleClose incomplete = Samples.incomplete();
        assertThat(Verdict.of(incomplete)).isEqualTo(Verdict.INCOMPLETE);
        incomplete.header = Samples.withState(incomplete.header, CloseState.PROPOSED);
        assertThat(Verdict.of(incomplete)).isEqualTo(Verdict.INCOMPLETE);
        incomplete.checks.add(Samples.failedCheck());
        assertThat(Verdict.of(incomplete)).isEqualTo(Verdict.FAILED_CHECKS);
    }

    @Test
    void a_dry_run_is_marked_before_anything_else() {
        assertThat(page(Samples.dryRun())).contains("class=\"stamp\">DRY RUN: PROPOSED<");
    }

    @Test
    void each_measurement_leads_to_its_memo_and_the_memo_tells_the_arithmetic() {
        String page = page(Samples.complete());
        Matcher link = Pattern.compile("href=\"#(memo-[0-9]+)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(count(page, "id=\"" + link.group(1) + "\""))
                    .as(link.group(1))
                    .isEqualTo(1);
        }
        SampleClose close = Samples.complete();
        long changed = close.rows.stream()
                .filter(row -> !row.closing().equals(row.quarter().opening()))
                .count();
        assertThat(links).isEqualTo(close.measurements.size() + (int) changed);
        assertThat(page).contains("18,000,000.00 (low; no best estimate) = 18,000,000.00 required");
    }

    @Test
    void of_very_many_obligations_those_that_moved_most_have_a_memo() {
        String page = page(Samples.many(2_000));
        assertThat(count(page, "class=\"memo\"")).isEqualTo(Shown.MEMOS);
        assertThat(page).contains("id=\"memo-1999\"", "Here are the 40 that moved most.");
    }

    @Test
    void of_very_many_obligations_the_page_shows_the_largest_and_still_foots() {
        String page = page(Samples.many(2_000));
        assertThat(page)
                .contains("All 2,000 obligations are in roll-forward.csv")
                .contains("All other obligations: 1,700")
                .contains("OB-0001999")
                .doesNotContain(">OB-0001699<");
        assertThat(page.length()).isLessThan(1_200_000);
    }

    private static String page(FrozenClose close) {
        StringWriter out = new StringWriter();
        ReconciliationHtml.write(Shown.of(close), "c0ffee", out);
        return out.toString();
    }

    private static int count(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
