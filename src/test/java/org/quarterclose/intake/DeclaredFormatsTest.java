package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Marks;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;

/** What a feed may declare beside the plain forms: scale, a minus or a currency behind, letters, a dash for zero. */
class DeclaredFormatsTest {

    @TempDir
    Path folder;

    private static final AmountFormat GROUPED = new AmountFormat(".", ",", "", false);
    private static final AmountFormat GERMAN = new AmountFormat(",", ".", "EUR", false);

    private static final SourceLine PLACE = new SourceLine("sheet.csv", 1);

    private static Amounts amounts(AmountFormat format) {
        return new Amounts(format, Limits.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16.1|16100.00",
                "16|16000.00",
                "-0.5|-500.00",
                "1.234567|1234.567",
                "1,234.5|1234500",
                "0|0",
                "12345678901|12345678901000",
                "99999999999999|99999999999999000",
                "0.0000001|0.0001"
            })
    void thousands_are_read_as_units_to_the_last_digit(String pair) {
        String[] parts = pair.split("\\|");
        AmountFormat format = parts[0].contains(",") ? GROUPED : AmountFormat.PLAIN;
        Amounts thousands = amounts(format.in(Scale.THOUSANDS));
        BigDecimal expected = new BigDecimal(parts[1]);
        assertThat(thousands.exact(parts[0])).isEqualByComparingTo(expected);
        long units = thousands.units(parts[0]);
        if (units != Amounts.WIDE) {
            assertThat(BigDecimal.valueOf(units, Amounts.DECIMALS)).isEqualByComparingTo(expected);
        }
    }

    @Test
    void millions_are_read_as_units_and_beyond_the_limit_of_digits_they_are_refused() {
        Amounts millions = amounts(AmountFormat.PLAIN.in(Scale.MILLIONS));
        assertThat(millions.units("18")).isEqualTo(180_000_000_000L);
        assertThat(millions.units("0.000001")).isEqualTo(10_000);
        assertThat(millions.exact("999999999999.9999999999")).isEqualByComparingTo("999999999999999999.9999");
        assertThat(millions.units("1000000000000")).isEqualTo(Amounts.TOO_LARGE);
        assertThat(millions.units("0.00000000001")).isEqualTo(Amounts.TOO_LARGE);
        assertThat(millions.units("9".repeat(5_000))).isEqualTo(Amounts.TOO_LARGE);
    }

    @Test
    void a_scale_that_nobody_declares_and_one_of_units_change_nothing() {
        assertThat(amounts(GROUPED.in(Scale.UNITS)).units("1,234.50")).isEqualTo(12_345_000);
        assertThat(amounts(GROUPED).units("1,234.50")).isEqualTo(12_345_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50-|-12345000",
                "1.234,50- EUR|-12345000",
                "1.234,50 EUR-|-12345000",
                "1.234,50 EUR|12345000",
                "-1.234,50|-12345000",
                "1.234,50−|-12345000",
                "1.234,50EUR|12345000"
            })
    void a_minus_and_a_currency_stand_behind_where_declared(String text, long units) {
        Amounts behind = amounts(GERMAN.with(new Marks(true, true, "", Map.of())));
        assertThat(behind.units(text)).isEqualTo(units);
        assertThat(amounts(GROUPED).units("1,234.50-")).isEqualTo(Amounts.UNREADABLE);
        assertThat(behind.units("-1.234,50-")).isEqualTo(Amounts.UNREADABLE);
        assertThat(behind.units("EUR 5")).isEqualTo(Amounts.UNREADABLE);
        assertThat(behind.complaint("x"))
                .isEqualTo("found x; expected an amount written like 1.234,50 EUR, negative with a minus behind it");
    }

    @Test
    void letters_mean_what_the_policy_says_and_nothing_without_it() {
        Amounts letters = amounts(GROUPED.with(new Marks(false, false, "", Map.of("K", 3, "M", 6, "MM", 6))));
        assertThat(letters.units("1.5K")).isEqualTo(15_000_000);
        assertThat(letters.units("18 M")).isEqualTo(180_000_000_000L);
        assertThat(letters.units("-2MM")).isEqualTo(-20_000_000_000L);
        assertThat(letters.units("7")).isEqualTo(70_000);
        assertThat(letters.units("7B")).isEqualTo(Amounts.UNREADABLE);
        assertThat(letters.units("K")).isEqualTo(Amounts.UNREADABLE);
        assertThat(amounts(GROUPED).units("1.5K")).isEqualTo(Amounts.UNREADABLE);
    }

    @Test
    void the_dash_of_an_accounting_format_is_zero_where_declared() {
        AmountFormat accounting = new AmountFormat(".", ",", "$", true).with(new Marks(false, false, "-", Map.of()));
        assertThat(amounts(accounting).units("$ -")).isZero();
        assertThat(amounts(accounting).units("-")).isZero();
        assertThat(amounts(accounting).units("$ (1,234.50)")).isEqualTo(-12_345_000);
        assertThat(amounts(accounting).units("$(5)")).isEqualTo(-50_000);
        assertThat(amounts(accounting).units("--")).isEqualTo(Amounts.UNREADABLE);
        assertThat(amounts(GROUPED).units("-")).isEqualTo(Amounts.UNREADABLE);
    }

    @Test
    void either_apostrophe_groups_and_so_does_a_thin_space() {
        Amounts swiss = amounts(new AmountFormat(".", "'", "", false));
        assertThat(swiss.units("1'234’567.50")).isEqualTo(12_345_675_000L);
        assertThat(amounts(new AmountFormat(".", "’", "", false)).units("1'234.5"))
                .isEqualTo(12_345_000);
        assertThat(amounts(new AmountFormat(",", " ", "", false)).units("1 234,5"))
                .isEqualTo(12_345_000);
    }

    @Test
    void characters_without_width_around_a_cell_are_no_part_of_it() {
        assertThat(Blanks.trimmed("​‎MINE⁠­")).isEqualTo("MINE");
        assertThat(Blanks.isBlank("﻿​ ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amounts in thousands of dollars|THOUSANDS",
                "Low ($000)|THOUSANDS",
                "Best, $ 000s|THOUSANDS",
                "TEUR|THOUSANDS",
                "cost in USD k|THOUSANDS",
                "($ millions)|MILLIONS",
                "high (US$ M)|MILLIONS",
                "Mio|MILLIONS",
                "in ’000|THOUSANDS",
                "USD thousands|THOUSANDS",
                "USD thousand|THOUSANDS",
                "in '000|THOUSANDS",
                "US$ '000|THOUSANDS",
                "CADk|THOUSANDS",
                "k$|THOUSANDS",
                "Tsd. EUR|THOUSANDS",
                "CAD m|MILLIONS",
                "CAD mn|MILLIONS",
                "US$ million|MILLIONS",
                "C$M|MILLIONS",
                "Mio. \u20AC|MILLIONS"
            })
    void a_title_that_speaks_of_a_scale_needs_the_policy_to_say_the_same(String text, Scale said) {
        assertThat(ScaleHint.problem(PLACE, text, Scale.UNSAID)).isPresent();
        assertThat(ScaleHint.problem(PLACE, text, said)).isEmpty();
        assertThat(ScaleHint.problem(PLACE, text, Scale.UNITS)).isEmpty();
        Scale other = said == Scale.THOUSANDS ? Scale.MILLIONS : Scale.THOUSANDS;
        assertThat(ScaleHint.problem(PLACE, text, other)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Estimate 2000",
        "Million Creek mine",
        "USD",
        "obligation_id",
        "Kilometres of ditch",
        "Low",
        "MINE 000123"
    })
    void other_titles_say_nothing_of_a_scale(String text) {
        assertThat(ScaleHint.problem(PLACE, text, Scale.UNSAID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CAD/m3|CAD",
                "US$/t|USD",
                "k\u20AC|EUR",
                "TEUR|EUR",
                "USD thousands|USD",
                "C$|CAD",
                "$/m3|-",
                "each|-",
                "Euro pallets|-",
                "ha|-"
            })
    void a_unit_may_name_a_currency(String unit, String currency) {
        assertThat(CurrencyHint.in(unit)).isEqualTo(currency == null ? Set.of() : Set.of(currency));
        assertThat(CurrencyHint.isMoney(unit)).isEqualTo(currency != null || unit.contains("$"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "All amounts in CAD;obligation_id,best|CAD",
                "Estimate (US$ 000);obligation_id,best|USD",
                "Thousands of Canadian dollars;obligation_id,best|CAD",
                "CAD m;obligation_id,best|CAD",
                "Currency: EUR;obligation_id,best|EUR",
                "EUR;obligation_id,best|EUR",
                "CAD drawings of 2003;obligation_id,best|-",
                "Costs of Euro Creek;obligation_id,best|-",
                "Rates of USD and CAD;obligation_id,best|-",
                "obligation_id,best,Low (CAD)|-"
            })
    void titles_name_a_currency_by_more_than_a_code_among_words(String text, String currency) {
        byte[] bytes = (text.replace(';', '\n') + "\nA,1\n").getBytes(StandardCharsets.UTF_8);
        IntakePolicy units = new IntakePolicy(
                List.of(new Feed("*.csv", AmountFormat.PLAIN.in(Scale.UNITS), Feed.ISO_DATE)),
                Map.of(),
                Limits.STANDARD);
        Sheet sheet = SheetsForTests.open(folder, bytes, Columns.of("obligation_id*", "low", "best"), units)
                .sheet()
                .orElseThrow();
        assertThat(CurrencyHint.of(sheet)).isEqualTo(currency == null ? Set.of() : Set.of(currency));
    }
}
