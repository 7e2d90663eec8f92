package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

class DisclosureTest {

    private static final Pattern FIGURE = Pattern.compile("\\(([0-9,]+\\.[0-9]{2})\\)");
    private static final Pattern SOURCE = Pattern.compile("\\[([a-z-]+\\.(?:csv|json))");

    @TempDir
    Path folder;

    @Test
    void every_figure_of_the_words_stands_in_the_folder_and_every_source_is_a_file_of_it() throws IOException {
        String words = text(Samples.complete()).split("Roll-forward\n-")[0];
        StringBuilder files = new StringBuilder();
        for (String file :
                new String[] {"summary.json", "roll-forward.csv", "measurements.csv", "exposures.csv", "recoveries.csv"
                }) {
            files.append(Files.readString(folder.resolve(file)));
        }
        Matcher figure = FIGURE.matcher(words);
        int figures = 0;
        while (figure.find()) {
            figures++;
            assertThat(files).contains(figure.group(1).replace(",", ""));
        }
        assertThat(figures).isGreaterThan(15);
        Matcher source = SOURCE.matcher(words);
        while (source.find()) {
            boolean input = source.group(1).equals("obligations.csv");
            assertThat(input || Files.exists(folder.resolve(source.group(1))))
                    .as(source.group(1))
                    .isTrue();
        }
    }

    @Test
    void a_range_without_a_better_amount_is_disclosed_with_its_minimum_and_its_maximum() throws IOException {
        assertThat(flat(Samples.complete()))
                .contains(
                        "the loss is estimated at 18.0 million USD (18,000,000.00) to 58.0 million USD (58,000,000.00)")
                .contains("Star tailings toxic tort: nothing is accrued, up to 4.0 million USD (4,000,000.00) more is"
                        + " possible");
    }

    @Test
    void a_range_with_a_best_estimate_is_disclosed_with_what_is_accrued_of_it() throws IOException {
        assertThat(flat(Samples.complete()))
                .contains("the loss is estimated at 18.0 million USD (18,000,000.00) to 26.0 million USD")
                .contains("The best estimate is accrued, ");
    }

    @Test
    void an_error_of_an_earlier_quarter_is_no_silent_part_of_the_accrual() throws IOException {
        SampleClose close = Samples.complete();
        close.activities.add(new Activity(
                "A9",
                LocalDate.of(2003, 8, 1),
                "GROUSE-CREEK",
                ActivityKind.CORRECTION,
                SampleClose.usd("4000.00"),
                "Drum store left out of 2003-Q2",
                new SourceLine("activity.csv", 5)));
        assertThat(flat(close))
                .contains("Corrections of earlier quarters ------------------------------- The revisions hold 4,000.00"
                        + " USD for GROUSE-CREEK that belongs to an earlier quarter: Drum store left out of 2003-Q2.")
                .contains("It is presented in the current period on the view that it is not material (ASC"
                        + " 250-10-45-27), which whoever approves confirms [activity.csv:5].")
                .doesNotContain("judged");
    }

    @Test
    void what_is_carried_forward_is_named_with_its_last_exposure_and_the_spending_ties_to_the_balance()
            throws IOException {
        SampleClose close = Samples.complete();
        Measurement basin = close.measurements.get(0);
        close.measurements.set(
                0,
                new Measurement(
                        basin.number(),
                        basin.obligationId(),
                        basin.obligationClass(),
                        Basis.CARRIED_FORWARD,
                        Range.NONE,
                        null,
                        basin.required(),
                        SampleClose.usd("0.00"),
                        SampleClose.usd("0.00"),
                        0,
                        "Carried forward"));
        close.spend.removeIf(year -> year.number() == basin.number());
        close.lastExposures.put(basin.obligationId(), SampleClose.usd("40000000.00"));
        assertThat(flat(close))
                .contains("not updated this quarter; 18.0 million USD (18,000,000.00) is carried forward, and when it"
                        + " was estimated last, up to 40.0 million USD (40,000,000.00) beyond it was possible")
                .contains("Carried forward, not updated this quarter 18,000,012.34")
                .contains("Closing balance "
                        + Figures.total(close.totals().quarter().closing()));
        assertThat(Files.readString(folder.resolve("reconciliation.html")))
                .contains("<h2>Not updated this quarter</h2>", ">40,000,000.00</td>");
    }

    @Test
    void a_property_whose_last_obligation_was_released_is_none_that_the_company_is_answerable_at() throws IOException {
        SampleClose close = Samples.complete();
        close.obligations.add(duty("A-CLAIM", "A", null));
        close.obligations.add(duty("A-RECLAMATION", "A", LocalDate.of(2003, 8, 22)));
        close.obligations.add(duty("B-RECLAMATION", "B", LocalDate.of(2003, 2, 1)));
        close.obligations.add(duty("C-RECLAMATION", "C", LocalDate.of(2002, 12, 31)));
        close.obligations.add(duty("D-RECLAMATION", "D", LocalDate.of(2003, 10, 1)));
        assertThat(flat(close))
                .contains("is answerable for environmental obligations at 6 properties; those at 1 other were released"
                        + " in the year. At 2003-09-30 it has accrued")
                .contains("A-RECLAMATION: released on 2003-08-22, final release [")
                .contains("D-RECLAMATION: released on 2003-10-01, final release, which is after the quarter: until"
                        + " then it stays in the books [")
                .doesNotContain("C-RECLAMATION");
    }

    @Test
    void a_settled_obligation_ended_and_holds_no_property_and_no_bond() throws IOException {
        SampleClose close = Samples.complete();
        settled(
                close,
                "Settled for good, 35000.00 USD on 2003-08-20 by Deed 4: what is left of the balance is owed"
                        + " no longer (ASC 405-20-40-1)");
        close.obligations.add(duty("D-RECLAMATION", "D", LocalDate.of(2002, 10, 1)));
        assertThat(flat(close))
                .contains("is answerable for environmental obligations at 3 properties; those at 1 other were released"
                        + " or settled in the year. At 2003-09-30 it has accrued")
                .contains("Middle Buttes gold mine, final release: settled for good, 35,000.00 USD on 2003-08-20 by"
                        + " Deed 4 [measurements.csv, MIDDLE-BUTTES].")
                .contains("Bond B-2 of MB, 35,000.00 USD: its reduction is asked for; no obligation of the property is"
                        + " left in the books [bonds.csv].")
                .doesNotContain("until there is evidence of release")
                .doesNotContain("D-RECLAMATION");
    }

    private static void settled(SampleClose close, String rule) {
        Measurement buttes = close.measurements.get(2);
        close.measurements.set(
                2,
                new Measurement(
                        buttes.number(),
                        buttes.obligationId(),
                        buttes.obligationClass(),
                        Basis.RELEASED,
                        Range.NONE,
                        null,
                        buttes.required(),
                        buttes.excessExposure(),
                        buttes.current(),
                        0,
                        rule));
        RollForwardRow row = close.rows.get(2);
        Movements paid = Samples.movements("35000.00", "0.00", "0.00", "-35000.00", "0.00");
        close.rows.set(
                2,
                new RollForwardRow(
                        row.number(),
                        row.propertyId(),
                        row.obligationId(),
                        row.obligationClass(),
                        paid,
                        paid,
                        row.excessPayment(),
                        row.current()));
    }

    @Test
    void a_quarter_that_takes_accrual_back_has_each_sign_once() throws IOException {
        SampleClose close = Samples.complete();
        RollForwardRow basin = close.rows.get(0);
        Movements quarter = Samples.movements("2000000.00", "0.00", "-25237649.25", "0.00", "0.00");
        close.rows.set(
                0,
                new RollForwardRow(
                        basin.number(),
                        basin.propertyId(),
                        basin.obligationId(),
                        basin.obligationClass(),
                        quarter,
                        quarter,
                        basin.excessPayment(),
                        basin.current()));
        assertThat(flat(close))
                .contains("The quarter takes back 18.1 million USD of accrual: 25.2 million for Coeur d'Alene Basin"
                        + " damages and response costs, less 6.8 million for Grouse Creek mine reclamation, less 0.3"
                        + " million for 3 others.")
                .contains("Coeur d'Alene Basin damages and response costs: minus 25.2 million USD (25,237,649.25)"
                        + " [roll-forward.csv, CDA-BASIN].")
                .doesNotContain("((");
    }

    @Test
    void a_draft_of_a_proposal_says_where_it_is_seen_what_became_of_it() throws IOException {
        String since = "What became of it since: evidence/sign-off.json, or quarter-close status 2003-Q3.";
        assertThat(flat(Samples.complete()))
                .contains("a close that is PROPOSED. " + since + " What stands in brackets");
        assertThat(Files.readString(folder.resolve("reconciliation.html")))
                .contains("<p class=\"note\">As proposed. " + since);
        assertThat(flat(Samples.dryRun())).doesNotContain("What became of it");
        assertThat(flat(Samples.incomplete())).doesNotContain("What became of it");
    }

    private static Obligation duty(String id, String property, LocalDate released) {
        return new Obligation(
                0,
                id,
                property,
                ObligationClass.REMEDIATION,
                id,
                Likelihood.PROBABLE,
                SampleClose.USD,
                null,
                "",
                null,
                false,
                released,
                released == null ? "" : "final release",
                "",
                new SourceLine("obligations.csv", 2));
    }

    @Test
    void conditions_that_came_later_are_disclosed_as_later_events() throws IOException {
        SampleClose close = Samples.complete();
        close.problem(Code.LATER_CONDITIONS, new SourceLine("estimates/basin.csv", 9), "2003-10-12");
        assertThat(flat(close)).contains("Later events ------------ GROUSE-CREEK: found '2003-10-12'");
    }

    @Test
    void a_close_of_nothing_has_a_draft_too_and_a_dry_run_says_that_it_is_one() throws IOException {
        assertThat(flat(Samples.empty())).contains("it has accrued 0.00 USD").doesNotContain("Later events");
        assertThat(flat(Samples.dryRun())).contains("DRY RUN. A draft for who writes the note");
    }

    private String flat(SampleClose close) throws IOException {
        return text(close).replaceAll("\\s+", " ");
    }

    private String text(SampleClose close) throws IOException {
        ReportFiles.write(close, folder);
        return Files.readString(folder.resolve("disclosure.txt"));
    }
}
