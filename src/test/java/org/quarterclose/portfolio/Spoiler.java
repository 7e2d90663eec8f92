package org.quarterclose.portfolio;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a good sheet as people and programs do, the same way for the same random numbers. */
final class Spoiler {

    private static final String[] SCRAPS = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r",
        "\r\n",
        "\u0000",
        "\uFEFF",
        "\u00A0",
        "\u200B",
        "=1+1",
        "-",
        "(5)",
        "Total",
        "A Total",
        "1E5",
        "#REF!",
        "sep=;\n",
        "in thousands",
        "'",
        "9".repeat(40),
        "x".repeat(300),
        "\u2212",
        "A,1,5,,,2003-09-15,,\n",
        "\"A\nB\"",
        ",,,,,,,,,,,,",
        "\u00E9",
        "\u20AC",
        "2003-02-30",
        "Notes:\n",
        "\n\n\n"
    };

    private Spoiler() {}

    static byte[] spoilt(String sheet, Random random) {
        StringBuilder text = new StringBuilder(sheet);
        if (random.nextInt(4) == 0) {
            text = new StringBuilder(sheet.replace(',', ";\t|".charAt(random.nextInt(3))));
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                case 1 -> text.insert(at, sheet, 0, random.nextInt(sheet.length()));
                default -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
        }
        byte[] bytes = text.toString().getBytes(charset(random));
        if (random.nextInt(5) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static Charset charset(Random random) {
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);
        return charsets.get(random.nextInt(charsets.size()));
    }
}
