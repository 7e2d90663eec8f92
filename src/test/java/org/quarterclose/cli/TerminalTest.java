package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void it_is_as_wide_as_it_says() {
        assertThat(Terminal.columns("24 80")).isEqualTo(80);
        assertThat(Terminal.columns("50 213")).isEqualTo(213);
    }

    @Test
    void one_that_does_not_know_is_taken_for_80_columns() {
        assertThat(Terminal.columns("0 0")).isEqualTo(80);
    }

    @Test
    void no_answer_is_no_terminal() {
        assertThat(Terminal.columns("")).isZero();
        assertThat(Terminal.columns("stty: standard input: Inappropriate ioctl for device"))
                .isZero();
        assertThat(Terminal.columns("24 99999999999")).isZero();
    }

    @Test
    void dumb_terminals_and_no_color_get_lines() {
        assertThat(Terminal.wantsLines(Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminal.wantsLines(Map.of("TERM", "xterm", "NO_COLOR", ""))).isFalse();
        assertThat(Terminal.wantsLines(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isTrue();
        assertThat(Terminal.wantsLines(Map.of("TERM", "dumb"))).isTrue();
        assertThat(Terminal.wantsLines(Map.of("TERM", ""))).isTrue();
        assertThat(Terminal.wantsLines(Map.of())).isTrue();
    }
}
