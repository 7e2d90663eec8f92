package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Money;

class CsvOutTest {

    private final StringWriter written = new StringWriter();
    private final CsvOut out = new CsvOut(written, ',');

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1+1", "''-2", "="})
    void a_text_that_a_spreadsheet_would_execute_gets_an_apostrophe_that_comes_off_again(String text) {
        assertThat(CsvOut.asWritten(text)).isEqualTo("'" + text);
        assertThat(CsvOut.asMeant(CsvOut.asWritten(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a=b", "'quoted'", "'", "1-2", " =x"})
    void a_harmless_text_stays_as_it_is(String text) {
        assertThat(CsvOut.asWritten(text)).isEqualTo(text);
        assertThat(CsvOut.asMeant(text)).isEqualTo(text);
    }

    @Test
    void any_text_comes_back_as_it_was_meant() {
        Random random = new Random(20030930);
        String alphabet = "'=+-@\t\rab\",\n";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(CsvOut.asMeant(CsvOut.asWritten(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void figures_are_never_neutralised() {
        out.number(Money.of("-16000000.00", "USD"))
                .number(-7)
                .figure("-5.25")
                .figure("-x")
                .number(null)
                .end();
        assertThat(written).hasToString("-16000000.00,-7,-5.25,'-x,\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a,b|\"a,b\"", "say \"no\"|\"say \"\"no\"\"\"", "a;b|a;b", "plain text|plain text"})
    void quotes_stand_only_where_they_are_needed(String text, String expected) {
        out.text(text).end();
        assertThat(written).hasToString(expected + "\n");
    }

    @Test
    void a_line_break_inside_a_cell_is_quoted_and_rows_end_in_line_feeds() {
        out.text("one\ntwo").text("x").end();
        assertThat(written).hasToString("\"one\ntwo\",x\n");
    }
}
