package org.quarterclose.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCountTest {

    @Test
    void words_go_on_below_as_a_whole_and_capitals_take_more_room_than_points() {
        assertThat(LineCount.of("", 26)).isEqualTo(1);
        assertThat(LineCount.of("Order of September 2003", 26)).isEqualTo(1);
        assertThat(LineCount.of(".".repeat(36), 26)).isEqualTo(1);
        assertThat(LineCount.of("MINIMUM OF THE RANGE MEASURED", 26)).isEqualTo(2);
        assertThat(LineCount.of("abcdeabcdeab abcdeabcdeab abcdeabcdeab", 26)).isEqualTo(3);
    }

    @Test
    void a_word_longer_than_its_column_is_broken_and_a_new_line_is_one() {
        assertThat(LineCount.of("x".repeat(100), 26)).isEqualTo(5);
        assertThat(LineCount.of("one\n\nthree", 26)).isEqualTo(3);
    }
}
