package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy.Limits;

class AmountsTest {

    private static final Amounts PLAIN = new Amounts(AmountFormat.PLAIN, Limits.STANDARD);
    private static final Amounts DOLLARS = new Amounts(new AmountFormat(".", ",", "$", true), Limits.STANDARD);
    private static final Amounts GERMAN = new Amounts(new AmountFormat(",", ".", "\u20AC", false), Limits.STANDARD);
    private static final Amounts FRENCH = new Amounts(new AmountFormat(",", " ", "", false), Limits.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,10000",
        "18000000,180000000000",
        "0.0001,1",
        "52.50,525000",
        "-1.5,-15000",
        "\u22121.5,-15000",
        "99999999999999.9999,999999999999999999",
        "00012,120000",
        "1.50000,15000",
        "000000000000000000001,10000"
    })
    void a_plain_amount_is_read_exactly(String text, long units) {
        assertThat(PLAIN.units(text)).isEqualTo(units);
        assertThat(PLAIN.exact(text)).isEqualByComparingTo(BigDecimal.valueOf(units, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "1.", ".5", "1,234", "$1", "(1)", "1-", "+1", "1E5", "1e5", "#REF!", "#N/A", "NaN", "1 2",
                "--1", "1.2.3", "0x10", "\u0661", "1_000", "1.-5"
            })
    void what_does_not_fit_the_format_is_refused(String text) {
        assertThat(PLAIN.units(text)).isEqualTo(Amounts.UNREADABLE);
        assertThat(PLAIN.exact(text)).isNull();
        assertThat(PLAIN.complaint(text)).isEqualTo("found " + text + "; expected an amount written like 1234.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PLAIN|250.000", "PLAIN|1.234", "PLAIN|-12.500", "DOLLARS|$1.234", "GERMAN|250,000", "GERMAN|1,500"
            })
    void three_digits_behind_the_mark_may_be_thousands_and_are_no_money(String form, String text) {
        AmountFormat format = form.equals("PLAIN")
                ? AmountFormat.PLAIN
                : form.equals("GERMAN")
                        ? new AmountFormat(",", ".", "\u20AC", false)
                        : new AmountFormat(".", ",", "$", true);
        Amounts money = Amounts.ofMoney(format, Limits.STANDARD);
        assertThat(money.units(text)).isEqualTo(Amounts.UNREADABLE);
        assertThat(money.exact(text)).isNull();
        assertThat(money.complaint(text))
                .isEqualTo("found " + text + ", which may be thousands grouped by '" + format.decimal()
                        + "'; expected two decimals, or none");
        assertThat(Amounts.ofMoney(format.in(Scale.THOUSANDS), Limits.STANDARD).units(text))
                .isGreaterThan(Amounts.WIDE);
    }

    @ParameterizedTest
    @CsvSource({"0.125,1250", "1234.500,12345000", "12.5000,125000", "12.50,125000", "12,120000"})
    void other_decimals_are_money(String text, long units) {
        assertThat(Amounts.ofMoney(AmountFormat.PLAIN, Limits.STANDARD).units(text))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,123", "00,123"})
    void no_group_follows_a_zero(String text) {
        assertThat(DOLLARS.units(text)).isEqualTo(Amounts.UNREADABLE);
        assertThat(GERMAN.units(text.replace(',', '.'))).isEqualTo(Amounts.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000000", "0.00001", "-1234567890123456789.1", "1.12345"})
    void an_amount_beyond_the_limit_of_digits_is_refused_as_too_large(String text) {
        assertThat(PLAIN.units(text)).isEqualTo(Amounts.TOO_LARGE);
        assertThat(PLAIN.exact(text)).isNull();
        assertThat(PLAIN.complaint(text)).contains("at most 18 digits before the decimal mark and 4 after it");
    }

    @Test
    void eighteen_digits_are_kept_exactly() {
        assertThat(PLAIN.units("123456789012345678.1234")).isEqualTo(Amounts.WIDE);
        assertThat(PLAIN.exact("123456789012345678.1234")).isEqualTo(new BigDecimal("123456789012345678.1234"));
        assertThat(PLAIN.units("100000000000000")).isEqualTo(Amounts.WIDE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|12345000",
                "$1,234.50|12345000",
                "($1,234.50)|-12345000",
                "(5)|-50000",
                "-$5|-50000",
                "$-5|-50000",
                "1,234,567|12345670000",
                "1234.5|12345000",
                "$ 7|70000"
            })
    void a_declared_format_is_read(String text, long units) {
        assertThat(DOLLARS.units(text)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "12,34,567",
                ",123",
                "1234,567",
                "1,234,",
                "1,,234",
                "(-5)",
                "(5",
                "5)",
                "()",
                "-(5)",
                "$$5",
                "5$",
                "1.234,50",
                "1,2345",
                "--5",
                "-$-5"
            })
    void grouping_signs_and_parentheses_stand_only_where_they_belong(String text) {
        assertThat(DOLLARS.units(text)).isEqualTo(Amounts.UNREADABLE);
    }

    @Test
    void a_comma_may_be_the_decimal_mark_and_a_no_break_space_the_grouping() {
        assertThat(GERMAN.units("1.234,50")).isEqualTo(12_345_000);
        assertThat(GERMAN.units("\u20AC 1234,5")).isEqualTo(12_345_000);
        assertThat(GERMAN.units("1.234.50")).isEqualTo(Amounts.UNREADABLE);
        assertThat(FRENCH.units("1\u00A0234\u202F567,5")).isEqualTo(12_345_675_000L);
        assertThat(DOLLARS.complaint("x"))
                .isEqualTo("found x; expected an amount written like $1,234.50, negative like ($1,234.50)");
    }

    @Test
    void any_amount_written_out_is_read_back_to_the_ten_thousandth() {
        Random random = new Random(450_20);
        for (int i = 0; i < 20_000; i++) {
            long units = random.nextLong() % 1_000_000_000_000_000_000L >> random.nextInt(60);
            BigDecimal exact = BigDecimal.valueOf(units, 4);
            assertThat(PLAIN.units(exact.toPlainString())).isEqualTo(units);
            assertThat(PLAIN.units(exact.stripTrailingZeros().toPlainString())).isEqualTo(units);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2003-09-30,true",
        "2004-02-29,true",
        "2003-02-29,false",
        "2003-9-30,false",
        "2003-13-01,false",
        "2003-00-10,false",
        "30.09.2003,false",
        "2003-09-31,false",
        "20030930,false",
        "x,false",
        "0000-01-01,false"
    })
    void an_iso_date_is_a_day_that_exists(String text, boolean good) {
        LocalDate date = new Dates(Feed.PLAIN).parse(text);
        assertThat(date).isEqualTo(good ? LocalDate.parse(text) : null);
    }

    @Test
    void a_declared_date_pattern_is_the_only_one() {
        Dates dates = new Dates(new Feed("**", AmountFormat.PLAIN, "dd.MM.uuuu"));
        assertThat(dates.parse("30.09.2003")).isEqualTo(LocalDate.of(2003, 9, 30));
        assertThat(dates.parse("31.09.2003")).isNull();
        assertThat(dates.parse("2003-09-30")).isNull();
        assertThat(dates.complaint("x")).isEqualTo("found x; expected a date written like 30.09.2003");
    }

    @ParameterizedTest
    @CsvSource({
        "2012,2012-12-31",
        "2012-Q1,2012-03-31",
        "2012-Q4,2012-12-31",
        "2012-05-17,2012-05-17",
        "2012-Q5,",
        "2012Q4,",
        "12,",
        "0012,",
        "2012-,",
        "soon,"
    })
    void a_period_of_spending_counts_by_its_last_day(String text, LocalDate last) {
        assertThat(new Periods(new Dates(Feed.PLAIN), FiscalCalendar.DECEMBER).lastDay(text))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"0.085,0.085", "8.5%,0.085", "8.5 %,0.085", "-1%,-0.01", "0,0", "abc,", "%,", "8.5%%,"})
    void a_rate_is_a_fraction_or_a_percentage(String text, BigDecimal fraction) {
        BigDecimal read = new Rates(AmountFormat.PLAIN, Limits.STANDARD).fraction(text);
        if (fraction == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualByComparingTo(fraction);
        }
    }
}
