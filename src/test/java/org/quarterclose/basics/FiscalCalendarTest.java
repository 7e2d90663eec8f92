package org.quarterclose.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiscalCalendarTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            12, 2003-Q1, 2003-01-01, 2003-03-31
            12, 2003-Q3, 2003-07-01, 2003-09-30
            12, 2003-Q4, 2003-10-01, 2003-12-31
             3, 2004-Q1, 2003-04-01, 2003-06-30
             3, 2004-Q3, 2003-10-01, 2003-12-31
             3, 2004-Q4, 2004-01-01, 2004-03-31
             6, 2004-Q1, 2003-07-01, 2003-09-30
             6, 2004-Q2, 2003-10-01, 2003-12-31
             6, 2004-Q3, 2004-01-01, 2004-03-31
             6, 2004-Q4, 2004-04-01, 2004-06-30
             9, 2004-Q1, 2003-10-01, 2003-12-31
             9, 2004-Q2, 2004-01-01, 2004-03-31
             9, 2004-Q4, 2004-07-01, 2004-09-30
             1, 2004-Q1, 2003-02-01, 2003-04-30
             1, 2004-Q4, 2003-11-01, 2004-01-31
             2, 2003-Q4, 2002-12-01, 2003-02-28
             2, 2004-Q1, 2003-03-01, 2003-05-31
             2, 2004-Q3, 2003-09-01, 2003-11-30
             2, 2004-Q4, 2003-12-01, 2004-02-29
             2, 2100-Q4, 2099-12-01, 2100-02-28
             5, 2004-Q3, 2003-12-01, 2004-02-29
             8, 2004-Q2, 2003-12-01, 2004-02-29
            11, 2004-Q1, 2003-12-01, 2004-02-29
            """)
    void a_label_has_the_days_of_its_fiscal_year(int lastMonth, String label, LocalDate start, LocalDate end) {
        FiscalQuarter quarter = new FiscalCalendar(lastMonth).quarter(Quarter.parse(label));

        assertThat(quarter.start()).isEqualTo(start);
        assertThat(quarter.end()).isEqualTo(end);
        assertThat(quarter).hasToString(label);
        assertThat(quarter.named()).isEqualTo(label + " (" + start + " to " + end + ")");
        assertThat(quarter.contains(start) && quarter.contains(end)).isTrue();
        assertThat(quarter.contains(start.minusDays(1)) || quarter.contains(end.plusDays(1)))
                .isFalse();
    }

    static Stream<FiscalCalendar> calendars() {
        return IntStream.rangeClosed(1, 12).mapToObj(FiscalCalendar::new);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void quarters_follow_each_other_without_a_gap_and_four_of_them_are_a_year(FiscalCalendar calendar) {
        FiscalQuarter quarter = calendar.quarter(new Quarter(1995, 1));
        for (int i = 0; i < 120; i++) {
            assertThat(quarter.next().start()).isEqualTo(quarter.end().plusDays(1));
            assertThat(quarter.next().previous()).isEqualTo(quarter);
            assertThat(quarter.start().getDayOfMonth()).isEqualTo(1);
            assertThat(quarter.start().plusMonths(3)).isEqualTo(quarter.next().start());
            assertThat(calendar.yearOf(quarter.start()))
                    .isEqualTo(quarter.label().year());
            assertThat(calendar.yearOf(quarter.end())).isEqualTo(quarter.label().year());
            assertThat(calendar.startOfQuarter(quarter.start())).isEqualTo(quarter.start());
            assertThat(calendar.startOfQuarter(quarter.end())).isEqualTo(quarter.start());
            assertThat(FiscalCalendar.under(quarter.label(), quarter.end())).isEqualTo(calendar);
            if (quarter.label().number() == 4) {
                assertThat(quarter.end())
                        .isEqualTo(calendar.endOf(quarter.label().year()));
                assertThat(quarter.end().getYear()).isEqualTo(quarter.label().year());
                assertThat(quarter.end().getMonth()).isEqualTo(Month.of(calendar.lastMonth()));
            }
            quarter = quarter.next();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2003-Q4, 12, 2004-06-30",
        "2, 2004-Q4, 12, 2005-02-28",
        "2, 2003-Q4, 12, 2004-02-29",
        "2, 2003-Q4, 3, 2003-05-31",
        "12, 2003-Q3, 12, 2004-09-30",
        "12, 2003-Q3, 60, 2008-09-30"
    })
    void what_is_current_ends_with_a_month_as_well(int lastMonth, String label, int months, LocalDate until) {
        FiscalQuarter quarter = new FiscalCalendar(lastMonth).quarter(Quarter.parse(label));

        assertThat(quarter.currentUntil(months)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"12, 12-31", "3, 03-31", "6, 06-30", "9, 09-30", "2, 02-28"})
    void a_year_end_is_written_as_the_policy_writes_it(int lastMonth, String text) {
        assertThat(new FiscalCalendar(lastMonth).yearEnd()).isEqualTo(text);
    }

    @Test
    void a_day_that_ends_no_month_ends_no_quarter() {
        assertThatThrownBy(() -> FiscalCalendar.under(new Quarter(2003, 3), LocalDate.of(2003, 9, 29)))
                .hasMessage("no fiscal year has a 2003-Q3 that ends on 2003-09-29");
        assertThatThrownBy(() -> FiscalCalendar.under(new Quarter(2003, 3), LocalDate.of(2005, 9, 30)))
                .hasMessageContaining("2003-Q3 that ends on 2005-09-30");
        assertThatThrownBy(() -> new FiscalCalendar(13)).hasMessageContaining("found 13");
    }
}
