package org.quarterclose.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a quarter of any size that looks like a real one: the same seed gives the same bytes. Lines of an obligation have
 * one share, one engineer and a window of four years in which the money is spent; two thirds of the lines have a best
 * estimate. Descriptions hold commas, doubled quotes and line breaks; a given part of the lines is bad.
 */
public final class QuarterGenerator {

    private static final int MOST_BAD = 500_000;

    /**
     * How large a quarter is.
     *
     * @param badPerMillion lines that are refused, of a million; with one line an obligation, its missing estimate is an error
     *     as well
     */
    public record Size(long seed, int lines, int obligations, int files, int badPerMillion) {

        public Size {
            if (obligations > lines || files > lines || badPerMillion > MOST_BAD) {
                throw new IllegalArgumentException("at most as many obligations and files as lines, at most " + MOST_BAD
                        + " bad lines of a million");
            }
        }

        /** How many lines are refused. */
        public int badLines() {
            return (int) ((long) lines * badPerMillion / 1_000_000);
        }
    }

    /**
     * What else a quarter may have.
     *
     * @param retirement a fifth of the obligations is of class RETIREMENT, which the program refuses
     * @param scattered lines of one obligation stand all over the files, not one below the other
     * @param stray what stands in the middle of the first file
     */
    public record Order(Size size, int properties, boolean retirement, boolean scattered, Stray stray) {

        public static Order of(Size size) {
            return new Order(size, Math.max(1, size.obligations() / 10), false, false, Stray.NONE);
        }

        public Order with(Stray quote) {
            return new Order(size, properties, retirement, scattered, quote);
        }
    }

    /** A quote mark that is out of order. */
    public enum Stray {
        NONE,
        /** A bare one in a text: 24" liner. */
        BARE,
        /** One that opens a field and is never closed. */
        OPEN
    }

    private QuarterGenerator() {}

    public static void write(Path folder, Size size) throws IOException {
        write(folder, Order.of(size));
    }

    /** Writes the register, {@code opening-balances.csv}, {@code explanations.csv} and the estimates. */
    public static void write(Path folder, Order order) throws IOException {
        Files.createDirectories(folder.resolve("estimates"));
        RegisterFiles.write(folder, order);
        Size size = order.size();
        for (int file = 0; file < size.files(); file++) {
            int from = (int) ((long) size.lines() * file / size.files());
            int to = (int) ((long) size.lines() * (file + 1) / size.files());
            try (Text text = new Text(folder.resolve("estimates/part-" + (file + 1) + ".csv"))) {
                new EstimateLines(order, text).write(from, to, file == 0 ? order.stray() : Stray.NONE);
            }
        }
    }
}
