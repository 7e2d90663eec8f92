package org.quarterclose.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures all that {@link Settings} ask for, and writes the report after each size. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromProperties();
        for (String leftover : List.of("quarter", "few", "halves", "yardstick", "ours", "peer")) {
            Folders.delete(settings.folder().resolve(leftover));
        }
        Files.createDirectories(settings.folder());
        System.out.println(settings);
        warmUp(settings);
        Runs runs = new Runs(System.out::println);
        Report report = new Report(settings, runs);
        for (int lines : settings.lines()) {
            new Rounds(settings, runs).measure(lines);
            report.write();
        }
        for (Settings.Extra extra : settings.extras()) {
            new Extras(settings, runs).measure(extra);
            report.write();
        }
    }

    /** What the launcher makes on its first start, and keeps, is not of the first round. */
    private static void warmUp(Settings settings) throws Exception {
        Path quarter = Quarters.make(settings.folder().resolve("quarter"), 1_000, 100);
        new OurRun(settings.folder().resolve("ours"), Map.of()).close(quarter);
        Folders.delete(quarter);
    }
}
