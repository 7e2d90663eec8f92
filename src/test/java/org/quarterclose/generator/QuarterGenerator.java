package org.quarterclose.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Makes a quarter of any size that looks like a real one: the same seed gives the same bytes. Descriptions hold commas,
 * doubled quotes and line breaks; a given part of the lines is bad.
 */
public final class QuarterGenerator {

    private static final String HEADER =
            "obligation_id,line,category,description,low,high,best,share_pct,share_basis,spend_on,estimated_on,"
                    + "preparer,support\n";
    private static final String[] CATEGORIES = {
        "Earthworks", "Water treatment", "Revegetation", "Monitoring", "Demolition", "Contingency"
    };
    private static final String[] DESCRIPTIONS = {
        "Regrade and cover",
        "\"Haul, place and compact\"",
        "\"24\"\" liner, seams tested\"",
        "\"Pumps\nand power\"",
        "Sampling by the engineer of record"
    };
    private final Size size;
    private final Random random;

    /** @param badPerMillion lines that are refused, of a million */
    public record Size(long seed, int lines, int obligations, int files, int badPerMillion) {}

    private QuarterGenerator(Size size) {
        this.size = size;
        this.random = new Random(size.seed());
    }

    public static void write(Path folder, Size size) throws IOException {
        Files.createDirectories(folder.resolve("estimates"));
        QuarterGenerator generator = new QuarterGenerator(size);
        generator.writeRegister(folder);
        for (int file = 0; file < size.files(); file++) {
            generator.writeEstimates(folder.resolve("estimates/part-" + (file + 1) + ".csv"), file);
        }
    }

    private void writeRegister(Path folder) throws IOException {
        try (Writer properties = writer(folder.resolve("properties.csv"));
                Writer obligations = writer(folder.resolve("obligations.csv"));
                Writer openings = writer(folder.resolve("opening-balances.csv"))) {
            properties.write("property_id,name,status,location,country\n");
            obligations.write("obligation_id,property_id,class,title,likelihood\n");
            openings.write("obligation_id,balance\n");
            for (int i = 0; i < size.obligations(); i++) {
                if (i % 10 == 0) {
                    properties.write("P-" + i / 10 + ",\"Site " + i / 10 + ", north\",CLOSED,Idaho,US\n");
                }
                String kind = i % 7 == 0 ? "LITIGATION" : "REMEDIATION";
                String likelihood = i % 23 == 0 ? "REASONABLY_POSSIBLE" : "PROBABLE";
                obligations.write(id(i) + ",P-" + i / 10 + "," + kind + ",Duty " + i + "," + likelihood + "\n");
                if (i % 23 != 0) {
                    openings.write(id(i) + "," + random.nextInt(1_000_000) + ".50\n");
                }
            }
        }
    }

    private void writeEstimates(Path path, int file) throws IOException {
        int from = (int) ((long) size.lines() * file / size.files());
        int to = (int) ((long) size.lines() * (file + 1) / size.files());
        try (Writer out = writer(path)) {
            out.write(HEADER);
            for (int line = from; line < to; line++) {
                out.write(line(line));
            }
        }
    }

    private String line(int number) {
        int obligation = (int) ((long) number * size.obligations() / size.lines());
        long low = random.nextInt(200_000_000);
        long high = low + random.nextInt(100_000_000);
        boolean best = random.nextInt(3) > 0;
        boolean site = random.nextInt(5) == 0;
        boolean bad = random.nextInt(1_000_000) < size.badPerMillion();
        return String.join(
                        ",",
                        id(obligation),
                        Integer.toString(number + 1),
                        CATEGORIES[number % CATEGORIES.length],
                        DESCRIPTIONS[random.nextInt(DESCRIPTIONS.length)],
                        bad ? "1.2.3" : cents(low),
                        cents(high),
                        best ? cents((low + high) / 2) : "",
                        site ? "31" : "",
                        site ? "SITE_TOTAL" : "",
                        Integer.toString(2003 + random.nextInt(12)),
                        "2003-09-" + (10 + random.nextInt(20)),
                        "Engineer " + number % 9,
                        "WP-" + number / 100)
                + "\n";
    }

    private static String id(int obligation) {
        return String.format(Locale.ROOT, "OB-%07d", obligation);
    }

    private static String cents(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private static BufferedWriter writer(Path path) {
        try {
            return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code FOLDER LINES OBLIGATIONS FILES BAD_PER_MILLION [SEED]}. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 5 ? Long.parseLong(arguments[5]) : 1;
        write(
                Path.of(arguments[0]),
                new Size(
                        seed,
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4])));
    }
}
