package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Who signed, and why, stands in the books for ever and on screens: nobody signs in two lines. */
class LineConverterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob\nposted by Carl",
                "Bob\rCarl",
                "Bob\u001b[31m",
                "Bob\t",
                "\u0000",
                "Bob\u2028Carl",
                "Bob\u202enaC",
                "\u2066Bob",
                "Bob\u0085"
            })
    void what_is_not_seen_as_one_line_is_refused(String text) {
        assertThatThrownBy(() -> new LineConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("expected a text of one line");
        assertThatThrownBy(() -> new WordsConverter().convert("Bob " + text + " Carl"))
                .hasMessageContaining("expected a text of one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"B. Reviewer", "Ann O'Hara", "\u05d3\u05d5\u05d3", "\u738b\u4f1f", "J\u00fcrgen \uD83D\uDE00", ""
            })
    void a_name_in_any_letters_is_one(String text) {
        assertThat(new LineConverter().convert(text)).isEqualTo(text);
    }
}
