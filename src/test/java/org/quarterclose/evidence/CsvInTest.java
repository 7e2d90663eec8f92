package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvInTest {

    @TempDir
    Path folder;

    private CsvIn open(String text) throws IOException {
        Files.writeString(folder.resolve("x.csv"), text);
        return new CsvIn(folder, "x.csv");
    }

    @Test
    void quotes_and_line_breaks_inside_quotes_are_read_and_lines_are_counted() throws IOException {
        try (CsvIn in = open("a,b\n\"one\n\"\"two\"\"\",2.50\n'=x,-3.00\n")) {
            CsvIn.Row first = in.next();
            assertThat(first.text("a")).isEqualTo("one\n\"two\"");
            assertThat(first.amount("b")).isEqualByComparingTo("2.50");
            CsvIn.Row second = in.next();
            assertThat(second.text("a")).isEqualTo("=x");
            assertThat(second.place()).hasToString("x.csv:4");
            assertThat(in.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1|found 1 fields; expected 2",
                "1,2,3|found 3 fields; expected 2",
                "\"1,2|a quoted field has no end",
                "\"1\"x,2|text behind a closing quote",
                "1\",2|a quote or carriage return outside quotes"
            })
    void damage_is_named_with_its_line(String row, String message) throws IOException {
        try (CsvIn in = open("a,b\n" + row + "\n")) {
            assertThatThrownBy(in::next).isInstanceOf(DamagedFile.class).hasMessageContaining(message);
        }
    }

    @Test
    void a_file_cut_off_in_its_last_line_is_damaged() throws IOException {
        try (CsvIn in = open("a,b\n1,2")) {
            assertThatThrownBy(in::next).hasMessage("x.csv:2: the last line has no end");
        }
    }

    @Test
    void a_missing_column_and_a_wrong_amount_are_damage() throws IOException {
        try (CsvIn in = open("a,b\n1.5,2\n")) {
            CsvIn.Row row = in.next();
            assertThatThrownBy(() -> row.amount("c")).hasMessage("x.csv: the column c is missing");
            assertThatThrownBy(() -> row.amount("a"))
                    .hasMessage("x.csv:2: a: found '1.5'; expected an amount like 1234.50");
        }
    }
}
