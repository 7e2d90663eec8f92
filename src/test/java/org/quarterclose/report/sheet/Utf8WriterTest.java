package org.quarterclose.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

    private static final String[] SIGNS = {"a", "7", ",", "\n", "\u00fc", "\u20ac", "\uD83D\uDE00"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Writer out = new Utf8Writer(bytes);

    @Test
    void texts_of_any_length_come_out_as_one_text_whatever_its_letters() throws IOException {
        Random random = new Random(20030930);
        StringBuilder expected = new StringBuilder();
        while (expected.length() < 300_000) {
            String text = text(random);
            expected.append(text);
            write(random.nextInt(4), text);
        }
        out.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(100) == 0 ? 50_000 : 20); i >= 0; i--) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }

    private void write(int way, String text) throws IOException {
        switch (way) {
            case 0 -> out.write(text);
            case 1 -> out.write("<" + text + ">", 1, text.length());
            case 2 -> out.write(text.toCharArray(), 0, text.length());
            default -> {
                for (char c : text.toCharArray()) {
                    out.write(c);
                }
            }
        }
    }

    @Test
    void what_was_written_is_there_after_a_flush() throws IOException {
        out.write("16,000,000.00");
        out.flush();
        assertThat(bytes).hasToString("16,000,000.00");
    }

    @Test
    void half_of_a_character_is_a_question_mark() throws IOException {
        out.write("a\uD83D");
        out.close();
        assertThat(bytes).hasToString("a?");
    }
}
