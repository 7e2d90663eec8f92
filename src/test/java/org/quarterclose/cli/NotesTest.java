package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;

class NotesTest {

    private static final FiscalQuarter Q4 = FiscalCalendar.DECEMBER.quarter(Quarter.parse("2026-Q4"));

    @Test
    void a_quarter_is_still_to_come_until_its_last_day() {
        assertThat(Notes.notOver(Q4, LocalDate.parse("2026-12-30")))
                .contains("quarter-close: note: 2026-Q4 ends on 2026-12-31, which is still to come");
        assertThat(Notes.notOver(Q4, LocalDate.parse("2026-12-31"))).isEmpty();
        assertThat(Notes.notOver(Q4, LocalDate.parse("2027-01-05"))).isEmpty();
    }

    @Test
    void the_first_close_of_a_company_is_noted_only_where_the_books_hold_those_of_others() {
        assertThat(Notes.firstOf("Second Co", List.of("First Co", "Third Co")))
                .contains("quarter-close: note: these books hold closes of First Co, Third Co; this is the first of"
                        + " Second Co; is --policy the right one?");
        assertThat(Notes.firstOf("First Co", List.of("First Co", "Third Co"))).isEmpty();
        assertThat(Notes.firstOf("Second Co", List.of())).isEmpty();
    }
}
