package org.quarterclose.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy.Limits;

class PolicyFileTest {

    private static final String LEAST = """
            company: Northern Mines
            framework: US_GAAP
            presentation_currency: USD
            rounding: HALF_UP
            current_portion_months: 12
            payments_posted_by: gl
            chart_of_accounts:
              liability:
                REMEDIATION: { number: 02450, name: Accrued reclamation }
                LITIGATION: { number: 02460, name: Accrued litigation }
              expense:
                REMEDIATION: { number: 6150, name: Provision }
                LITIGATION: { number: 6150, name: Provision }
              payments: { number: 1010, name: Cash }
            """;

    @TempDir
    Path folder;

    @Test
    void the_policy_in_jobs_is_read_without_a_problem() {
        PolicyRead read = PolicyFile.read(Path.of("jobs/policy.yaml"));

        assertThat(read.problems()).isEmpty();
        ClosePolicy policy = read.policy().orElseThrow();
        assertThat(policy.company()).isEqualTo("Hecla Mining Company");
        assertThat(policy.rounding()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(policy.currentPortionMonths()).isEqualTo(12);
        assertThat(policy.paymentsPostedBy()).isEqualTo(PaymentsPostedBy.GL);
        assertThat(policy.intake().limits()).isEqualTo(Limits.STANDARD);
        assertThat(policy.chart().liability(ObligationClass.LITIGATION).name())
                .isEqualTo("Accrued reclamation and closure costs");
    }

    @Test
    void the_least_policy_has_plain_formats_no_aliases_and_the_standard_limits() throws IOException {
        ClosePolicy policy = read(LEAST).policy().orElseThrow();

        assertThat(policy.intake().feedOf("estimates/any.csv")).isEqualTo(Feed.PLAIN);
        assertThat(policy.intake().aliases()).isEmpty();
        assertThat(policy.intake().limits()).isEqualTo(Limits.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"12-31, 12", "03-31, 3", "06-30, 6", "09-30, 9", "02-28, 2", "02-29, 2", "'\"01-31\"', 1"})
    void a_fiscal_year_ends_with_the_last_day_of_a_month(String text, int month) throws IOException {
        ClosePolicy policy =
                read(LEAST + "fiscal_year_ends: " + text + "\n").policy().orElseThrow();

        assertThat(policy.fiscalYear()).isEqualTo(new FiscalYear(new FiscalCalendar(month), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06-15", "06-31", "12-30", "13-31", "00-31", "6-30", "06-30-2004", "June", "03-30", "04-31"})
    void any_other_day_is_refused_by_its_key(String text) throws IOException {
        PolicyRead read = read(LEAST + "fiscal_year_ends: " + text + "\n");

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems())
                .extracting(PolicyProblem::key, PolicyProblem::value, PolicyProblem::message)
                .containsExactly(tuple(
                        "fiscal_year_ends",
                        text,
                        "found '" + text + "'; expected the last day of a month such as 12-31, 06-30 or 02-28"));
    }

    @Test
    void a_policy_without_a_fiscal_year_is_closed_by_calendar_years_and_says_that_this_is_assumed() throws IOException {
        assertThat(read(LEAST).policy().orElseThrow().fiscalYear()).isEqualTo(FiscalYear.ASSUMED);
        assertThat(FiscalYear.ASSUMED.calendar()).isEqualTo(FiscalCalendar.DECEMBER);
        assertThat(FiscalYear.ASSUMED.stated()).isFalse();
    }

    @Test
    void an_account_number_keeps_its_leading_zero() throws IOException {
        ClosePolicy policy = read(LEAST).policy().orElseThrow();

        assertThat(policy.chart().liabilityNumbers()).containsExactly("02450", "02460");
    }

    @Test
    void the_hash_is_that_of_the_file_s_bytes() throws IOException {
        String before = read(LEAST).policy().orElseThrow().sha256();
        String after =
                read(LEAST + "# a comment counts too\n").policy().orElseThrow().sha256();

        assertThat(before).matches("[0-9a-f]{64}").isNotEqualTo(after);
    }

    @Test
    void every_problem_is_reported_at_once_in_the_order_of_the_file() throws IOException {
        PolicyRead read = read(LEAST.replace("US_GAAP", "HGB")
                .replace("rounding: HALF_UP\n", "roundign: HALF_UP\n")
                .replace("months: 12", "months: twelve")
                .replace("number: 1010", "number: 6150"));

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems())
                .extracting(PolicyProblem::line, PolicyProblem::key, PolicyProblem::value)
                .containsExactly(
                        tuple(1, "rounding", ""),
                        tuple(2, "framework", "HGB"),
                        tuple(4, "roundign", "HALF_UP"),
                        tuple(5, "current_portion_months", "twelve"),
                        tuple(14, "chart_of_accounts.payments.number", "6150"));
        assertThat(read.problems().get(1).column()).isEqualTo(12);
        assertThat(read.problems().get(1).message()).isEqualTo("found 'HGB'; expected one of US_GAAP, IAS_37");
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            company: Northern Mines | company: | found nothing; expected a value
            company: Northern Mines | company: [a, b] | found a list; expected a single value
            company: Northern Mines | company: {a: b} | found keys of its own; expected a single value
            presentation_currency: USD | presentation_currency: dollars | \
                found 'dollars'; expected the code of a currency with two decimals, such as USD
            presentation_currency: USD | presentation_currency: JPY | \
                found 'JPY'; expected the code of a currency with two decimals, such as USD
            rounding: HALF_UP | rounding: UNNECESSARY | found 'UNNECESSARY'; expected one of HALF_UP, HALF_EVEN
            current_portion_months: 12 | current_portion_months: 0 | found '0'; expected a whole number from 1 to 60
            current_portion_months: 12 | current_portion_months: 1.5 | found '1.5'; expected a whole number from 1 to 60
            payments_posted_by: gl | payments_posted_by: ledger | found 'ledger'; expected one of GL, CLOSE
            payments: { number: 1010, name: Cash } | payments: 1010 | found '1010'; expected keys, each with its value
            payments: { number: 1010, name: Cash } | payments: { number: 1010 } | \
                the key is missing; expected it in this group
            payments: { number: 1010, name: Cash } | payments: { number: 1010, name: C, nr: 1 } | \
                found an unknown key; expected one of number, name
            payments: { number: 1010, name: Cash } | payments: { number: 1010, number: 1011, name: C } | \
                the key stands here a second time; expected it once
            """)
    void a_value_that_cannot_be_used_is_refused(String good, String bad, String message) throws IOException {
        assertThat(LEAST).contains(good);
        PolicyRead read = read(LEAST.replace(good, bad));

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems()).extracting(PolicyProblem::message).containsExactly(message);
    }

    @Test
    void the_two_accounts_of_recoveries_stand_together_or_not_at_all() throws IOException {
        String receivable = "  recovery_receivable: { number: 1320, name: Recoveries receivable }\n";
        String income = "  recovery_income: { number: 6195, name: Recoveries }\n";

        assertThat(read(LEAST).policy().orElseThrow().chart().recovery()).isNull();
        ChartOfAccounts chart =
                read(LEAST + receivable + income).policy().orElseThrow().chart();
        assertThat(chart.recovery().receivable().number()).isEqualTo("1320");
        assertThat(chart.expenseNumbers()).containsExactly("6150", "6195");
        assertThat(read(LEAST + receivable).problems())
                .extracting(PolicyProblem::message)
                .containsExactly("found keys of its own; expected recovery_receivable and recovery_income together");
        assertThat(read(LEAST + receivable + income.replace("6195", "1320")).policy())
                .isEmpty();
    }

    @Test
    void one_number_for_a_liability_and_an_expense_is_refused() throws IOException {
        PolicyRead read =
                read(LEAST.replace("{ number: 6150, name: Provision }", "{ number: 02450, name: Provision }"));

        assertThat(read.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("found '02450'; expected a number of its own, as it is already the liability"
                                + " account named 'Accrued reclamation'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            1234.50 | . |  |  | false
            1,234.50 | . | , |  | false
            1.234,50 | , | . |  | false
            ($1,234.50) | . | , | $ | true
            EUR 1.234,50 | , | . | EUR | false
            """)
    void amounts_are_declared_by_an_example(
            String example, String decimal, String grouping, String sign, boolean parentheses) throws IOException {
        Feed feed = feed("amounts: \"" + example + "\"");

        assertThat(feed.amounts())
                .isEqualTo(new AmountFormat(
                        decimal, grouping == null ? "" : grouping, sign == null ? "" : sign, parentheses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234,50", "1234", "1,234.5", "(1,234.50", "-1,234.50", "12.345,67"})
    void an_example_that_declares_no_format_is_refused(String example) throws IOException {
        PolicyRead read = read(LEAST + "feeds:\n  - { files: \"*.csv\", amounts: \"" + example + "\" }\n");

        assertThat(read.problems()).extracting(PolicyProblem::key).containsExactly("feeds[1].amounts");
    }

    @Test
    void dates_are_declared_in_the_words_of_a_spreadsheet() throws IOException {
        assertThat(LocalDate.parse("09/03/2003", feed("dates: MM/DD/YYYY").dateForm()))
                .isEqualTo(LocalDate.of(2003, 9, 3));
        assertThat(LocalDate.parse("3.9.2003", feed("dates: D.M.YYYY").dateForm()))
                .isEqualTo(LocalDate.of(2003, 9, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM/DD/YY", "YYYY-MM", "DD/DD/YYYY", "YYYY-DD/MM", "yyyy-mm-dd"})
    void a_date_form_without_a_year_month_and_day_is_refused(String form) throws IOException {
        PolicyRead read = read(LEAST + "feeds:\n  - { files: \"*.csv\", dates: " + form + " }\n");

        assertThat(read.problems()).extracting(PolicyProblem::key).containsExactly("feeds[1].dates");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            1.234,50 EUR | EUR | true | false
            1.234,50- | '' | false | true
            1.234,50- EUR | EUR | true | true
            1.234,50 EUR- | EUR | true | true
            EUR 1.234,50- | EUR | false | true
            """)
    void a_currency_or_a_minus_may_stand_behind(String example, String sign, boolean signAfter, boolean minusAfter)
            throws IOException {
        AmountFormat format = feed("amounts: \"" + example + "\"").amounts();

        assertThat(format.sign()).isEqualTo(sign);
        assertThat(format.marks().signAfter()).isEqualTo(signAfter);
        assertThat(format.marks().minusAfter()).isEqualTo(minusAfter);
    }

    @Test
    void a_feed_says_scale_letters_zero_columns_values_and_words_for_totals() throws IOException {
        Feed feed = feed("scale: thousands\n    zero: \"-\"\n    columns: { best: Extended cost }\n   "
                + " values: { estimated_on: 2003-09-15 }\n    total_rows: [Summe]");

        assertThat(feed.amounts().scale()).isEqualTo(Scale.THOUSANDS);
        assertThat(feed.amounts().marks().zero()).isEqualTo("-");
        assertThat(feed.table().columns()).isEqualTo(Map.of("best", "Extended cost"));
        assertThat(feed.table().values()).isEqualTo(Map.of("estimated_on", "2003-09-15"));
        assertThat(feed.table().totalWords()).containsExactly("Summe");
        assertThat(feed("letters: { K: 1000, M: 1000000 }").amounts().marks().letters())
                .isEqualTo(Map.of("K", 3, "M", 6));
        assertThat(feed("dates: YYYY-MM-DD").amounts().scale()).isEqualTo(Scale.UNSAID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scale: hundreds | feeds[1].scale
            scale: thousands, letters: { K: 1000 } | feeds[1].letters
            letters: { K: 100 } | feeds[1].letters.K
            letters: { "1": 1000 } | feeds[1].letters.1
            columns: { bset: Cost } | feeds[1].columns.bset
            values: { unknown: x } | feeds[1].values.unknown
            amounts: "$1,234.50 USD" | feeds[1].amounts
            amounts: "(1,234.50-)" | feeds[1].amounts
            totals: [Sum] | feeds[1].totals
            """)
    void what_a_feed_may_not_say_is_refused_by_its_key(String line, String key) throws IOException {
        PolicyRead read = read(LEAST + "feeds:\n  - { files: \"*.csv\", " + line + " }\n");

        assertThat(read.problems()).extracting(PolicyProblem::key).containsExactly(key.strip());
    }

    @Test
    void the_first_feed_that_matches_a_file_counts() throws IOException {
        IntakePolicy intake = read(LEAST
                        + "feeds:\n  - { files: estimates/grouse*.csv, dates: MM/DD/YYYY }\n"
                        + "  - { files: estimates/*.csv, dates: DD.MM.YYYY }\n")
                .policy()
                .orElseThrow()
                .intake();

        assertThat(intake.feedOf("estimates/grouse-creek.csv").dates()).isEqualTo("MM/dd/uuuu");
        assertThat(intake.feedOf("estimates/counsel.csv").dates()).isEqualTo("dd.MM.uuuu");
        assertThat(intake.feedOf("activity.csv")).isEqualTo(Feed.PLAIN);
    }

    @Test
    void an_alias_stands_for_one_column_only_and_never_for_another_column_s_name() throws IOException {
        PolicyRead read = read(LEAST + "column_aliases:\n  low: [Minimum, Low End]\n  high: [low_end, Best]\n");

        assertThat(read.problems())
                .extracting(PolicyProblem::key, PolicyProblem::message)
                .containsExactly(
                        tuple(
                                "column_aliases.high[1]",
                                "found 'low_end'; expected a heading of its own, as it already stands for low"),
                        tuple(
                                "column_aliases.high[2]",
                                "found 'Best'; expected a heading of its own, as it already stands for best"));
    }

    @Test
    void an_alias_of_a_column_that_no_file_has_is_refused() throws IOException {
        PolicyRead read = read(LEAST + "column_aliases:\n  lwo: [Minimum]\n");

        assertThat(read.problems()).extracting(PolicyProblem::key).containsExactly("column_aliases.lwo");
    }

    @Test
    void limits_may_be_tightened_but_not_beyond_what_is_measured() throws IOException {
        Limits limits = read(LEAST + "limits: { rows: 5000, decimals: 2 }\n")
                .policy()
                .orElseThrow()
                .intake()
                .limits();

        assertThat(limits).isEqualTo(new Limits(32_768, 200, 18, 2, 5_000));
        assertThat(read(LEAST + "limits: { decimals: 5 }\n").problems())
                .extracting(PolicyProblem::message)
                .containsExactly("found '5'; expected a whole number from 0 to 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment\n",
                "company: [unclosed\n",
                "\tcompany: a tab\n",
                "company: a\n---\ncompany: b\n",
                "company: a\u0007bell\n"
            })
    void a_file_that_is_no_policy_is_refused_in_words(String text) throws IOException {
        PolicyRead read = read(text);

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void a_list_at_the_top_is_refused() throws IOException {
        assertThat(read("- company\n").problems())
                .extracting(PolicyProblem::message)
                .containsExactly("found a list; expected keys, each with its value");
    }

    @Test
    void a_policy_in_another_encoding_is_refused() throws IOException {
        Path file = folder.resolve("policy.yaml");
        Files.write(file, "company: Compañía\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PolicyFile.read(file).problems())
                .extracting(PolicyProblem::message)
                .containsExactly("found bytes that are no text in UTF-8; expected UTF-8");
    }

    @Test
    void a_missing_policy_file_is_a_problem_not_a_crash() {
        PolicyRead read = PolicyFile.read(folder.resolve("nowhere.yaml"));

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).line()).isZero();
    }

    @Test
    void exchange_differences_are_income_or_stay_in_equity_by_the_role_that_is_filled() throws IOException {
        String income = "  exchange_gain_or_loss: { number: \"7310\", name: Exchange }\n";
        String equity = "  translation_adjustment: { number: \"3310\", name: Translation }\n";

        assertThat(chart(income).exchange().isIncome()).isTrue();
        assertThat(chart(income).expenseNumbers()).contains("7310");
        assertThat(chart(equity).exchange().isIncome()).isFalse();
        assertThat(chart(equity).expenseNumbers()).doesNotContain("3310");
        assertThat(chart("").exchange()).isNull();
        assertThat(read(withRoles(income + equity)).problems())
                .extracting(PolicyProblem::message)
                .singleElement()
                .asString()
                .contains("expected one of exchange_gain_or_loss and translation_adjustment");
    }

    private ChartOfAccounts chart(String roles) throws IOException {
        return read(withRoles(roles)).policy().orElseThrow().chart();
    }

    private static String withRoles(String roles) {
        return LEAST.replace("chart_of_accounts:\n", "chart_of_accounts:\n" + roles);
    }

    private Feed feed(String format) throws IOException {
        PolicyRead read = read(LEAST + "feeds:\n  - files: \"*.csv\"\n    " + format + "\n");
        assertThat(read.problems()).isEmpty();
        return read.policy().orElseThrow().intake().feedOf("any.csv");
    }

    private PolicyRead read(String text) throws IOException {
        Path file = folder.resolve("policy.yaml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return PolicyFile.read(file);
    }
}
