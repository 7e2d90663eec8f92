package org.quarterclose.generator;

import java.io.IOException;
import java.util.stream.Stream;
import org.quarterclose.generator.QuarterGenerator.Stray;

/** The descriptions of work, as engineers write them: with commas, inches, line breaks, and now and then an accent. */
final class Work {

    private static final byte[][] COMMAS =
            texts("Regrade and cover, cell ", "Sampling by engineer of record, well ", "Settlement with counsel, ref ");
    private static final byte[][] PLAIN = texts(
            "Regrade and cover with growth medium cell ",
            "Sampling and laboratory work well ",
            "Pump maintenance and power station ",
            "Seed and fertilise area ");
    private static final byte[] BARE = Text.bytes("24\" liner for cell ");
    private static final byte[] OPEN = Text.bytes("\"Liner for cell ");
    private static final byte[] INCHES = Text.bytes("\"24\"\" liner, seams tested, panel ");
    private static final byte[] BROKEN = Text.bytes("\"Pumps and power,\nsecond stage, unit ");
    private static final byte[] ACCENT = Text.bytes("Relleno del tajo Cañón nivel ");

    private final Text text;

    Work(Text text) {
        this.text = text;
    }

    private static byte[][] texts(String... texts) {
        return Stream.of(texts).map(Text::bytes).toArray(byte[][]::new);
    }

    /** Of a hundred, 61 are plain, 30 hold commas, 5 inches, 3 a line break and 1 an accent. */
    void describe(Chance chance, Stray stray) throws IOException {
        int kind = chance.below(100);
        int place = chance.below(400);
        if (stray != Stray.NONE) {
            text.put(stray == Stray.BARE ? BARE : OPEN).number(place);
        } else if (kind < 61) {
            text.put(PLAIN[kind % PLAIN.length]).number(place);
        } else if (kind == 61) {
            text.put(ACCENT).number(place);
        } else {
            quoted(kind, place);
        }
    }

    private void quoted(int kind, int place) throws IOException {
        if (kind < 92) {
            text.put('"').put(COMMAS[kind % COMMAS.length]);
        } else {
            text.put(kind < 97 ? INCHES : BROKEN);
        }
        text.number(place).put('"');
    }
}
