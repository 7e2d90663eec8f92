package org.quarterclose.benchmark;

import java.nio.file.Files;

/** Measures all that {@link Settings} ask for, and writes the report after each size. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromProperties();
        Files.createDirectories(settings.folder());
        System.out.println(settings);
        Runs runs = new Runs();
        Report report = new Report(settings, runs);
        for (int lines : settings.lines()) {
            new Rounds(settings, runs).measure(lines);
            report.write();
        }
        if (settings.extras()) {
            new Extras(settings, runs).measure();
            report.write();
        }
    }
}
