package org.quarterclose.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quarterclose.generator.QuarterGenerator.Stray;

/** What stands beside the rounds: little memory, many obligations, the reader alone, a quote mark out of order. */
final class Extras {

    static final int MILLION = 1_000_000;
    static final String SMALL_HEAP = "ours with -Xmx128m";
    static final String FEW_OBLIGATIONS = "ours, ten thousand obligations";
    static final String MANY_OBLIGATIONS = "ours, a million obligations";

    private final Settings settings;
    private final Runs runs;
    private final Path quarter;

    Extras(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
        this.quarter = settings.folder().resolve("quarter");
    }

    static String reader(Reading.Way way) {
        return "reader: " + way.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static String stray(Stray stray) {
        return "quote out of order: " + stray.name().toLowerCase(java.util.Locale.ROOT);
    }

    void measure(Settings.Extra extra) throws Exception {
        switch (extra) {
            case READER -> measureReader();
            case STRAY_QUOTES -> measureStrayQuotes();
            case OBLIGATIONS -> measureObligations();
            case SMALL_HEAP -> measureSmallHeap();
        }
        Folders.delete(quarter);
    }

    private void measureReader() throws Exception {
        Quarters.make(quarter, MILLION, Settings.OBLIGATIONS);
        for (Reading.Way way : Reading.Way.values()) {
            String times = Integer.toString(settings.extraRounds() + 1);
            List<String> lines = output(JavaProcess.of(
                    ReaderProcess.class, List.of("-XX:+UseSerialGC"), quarter.toString(), way.name(), times));
            // The first time is the compiler's.
            for (int round = 1; round < lines.size(); round++) {
                String[] millis = lines.get(round).split(" ");
                Cost cost = new Cost(Long.parseLong(millis[0]), Long.parseLong(millis[1]), 0, 0, 0);
                runs.add(new Run(reader(way), MILLION, round, cost, Map.of()));
            }
        }
    }

    /** In little memory: whoever kept what follows an open quote would not end well. */
    private void measureStrayQuotes() throws Exception {
        for (Stray stray : List.of(Stray.BARE, Stray.OPEN)) {
            Quarters.make(quarter, Quarters.order(MILLION, Settings.OBLIGATIONS).with(stray));
            for (int round = 1; round <= settings.extraRounds(); round++) {
                List<String> options = List.of("-XX:+UseSerialGC", "-Xmx64m");
                String line = output(JavaProcess.of(StrayProcess.class, options, quarter.toString()))
                        .get(0);
                System.out.println(line);
                Cost cost = new Cost(Long.parseLong(line.substring(0, line.indexOf(' '))), 0, 0, 0, 0);
                runs.add(new Run(stray(stray), MILLION, round, cost, Map.of()));
            }
        }
    }

    private void measureObligations() throws Exception {
        Path few = settings.folder().resolve("few");
        Quarters.make(few, MILLION, Settings.OBLIGATIONS);
        Quarters.make(quarter, MILLION, MILLION);
        for (int round = 1; round <= settings.extraRounds(); round++) {
            close(FEW_OBLIGATIONS, few, round, Map.of());
            close(MANY_OBLIGATIONS, quarter, round, Map.of());
        }
        Folders.delete(few);
    }

    private void measureSmallHeap() throws Exception {
        int lines = settings.largest();
        Quarters.make(quarter, lines, Math.min(lines, Settings.OBLIGATIONS));
        Path log = settings.folder().resolve("heap.log");
        Files.deleteIfExists(log);
        String options = "-Xmx128m -Xlog:gc+init:file=" + log;
        OurRun small = new OurRun(settings.folder().resolve("ours"), Map.of("QUARTER_CLOSE_JAVA_OPTIONS", options));
        try {
            Closed closed = small.close(quarter);
            if (!Files.readString(log).contains("Heap Max Capacity: 128M")) {
                throw new IllegalStateException("the heap was another: " + log);
            }
            runs.add(new Run(SMALL_HEAP, lines, 1, closed.cost(), closed.parts()));
        } catch (Watch.Failed failed) {
            runs.addFailed(SMALL_HEAP, failed.getMessage());
        }
    }

    private void close(String subject, Path folder, int round, Map<String, String> environment) throws Exception {
        Closed closed = new OurRun(settings.folder().resolve("ours"), environment).close(folder);
        runs.add(new Run(subject, MILLION, round, closed.cost(), closed.parts()));
    }

    private static List<String> output(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + process.exitValue());
        }
        return lines;
    }
}
