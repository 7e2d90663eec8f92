package org.quarterclose.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.batch.HowFar;

/** How far a run has come, in words: as a line of a log, or with a bar that fits a terminal. */
record ProgressText(HowFar now) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("openDatabase", "opening the database"),
            Map.entry("copyInputs", "copying the input files"),
            Map.entry("openQuarter", "opening the quarter"),
            Map.entry("readRegister", "reading the register"),
            Map.entry("readEstimates", "reading estimates"),
            Map.entry("checkPortfolio", "checking the portfolio"),
            Map.entry("measure", "measuring"),
            Map.entry("propose", "proposing entries"),
            Map.entry("reconcile", "reconciling"),
            Map.entry("publish", "writing the reports"),
            Map.entry("closeDatabase", "closing the database"));
    private static final String GAP = "  ";
    private static final int SHORTEST_BAR = 5;
    private static final int LONGEST_BAR = 30;

    /** Room for the time left, so that the bar keeps its length while the time gets shorter. */
    private static final int TIME = "99 min left".length();

    /** All there is to say. */
    String line() {
        return joined(step(), percent(), things(), speed(), time());
    }

    /** As much as fits, and never in the last column: there some terminals begin a new line. */
    String within(int columns) {
        int room = Math.max(0, columns - 1);
        if (!now.isCounted()) {
            return Stream.of(joined(step(), time()), step())
                    .filter(text -> text.length() <= room)
                    .findFirst()
                    .orElseGet(() -> cut(step(), room));
        }
        return withBar(room);
    }

    private String withBar(int room) {
        List<List<String>> shorterAndShorter =
                List.of(List.of(percent(), things(), speed()), List.of(percent(), speed()), List.of(percent()));
        for (List<String> words : shorterAndShorter) {
            String text = joined(words.toArray(String[]::new));
            int left = room - step().length() - text.length() - TIME - 3 * GAP.length() - 2;
            if (left >= SHORTEST_BAR) {
                return joined(step(), bar(Math.min(left, LONGEST_BAR)), text, time());
            }
        }
        String words = joined(step(), percent(), time());
        return words.length() <= room ? words : cut(joined(step(), percent()), room);
    }

    private String bar(int cells) {
        int done = now.percent() * cells / 100;
        return "[" + "#".repeat(done) + ".".repeat(cells - done) + "]";
    }

    private String step() {
        return WORDS.getOrDefault(now.step(), now.step());
    }

    private String percent() {
        return now.isCounted() ? String.format(Locale.ROOT, "%3d %%", now.percent()) : "";
    }

    private String things() {
        return now.isCounted() ? rounded(now.things()) + " " + now.extent().unit() : "";
    }

    private String speed() {
        OptionalLong speed = now.perSecond();
        return speed.isPresent()
                ? rounded(speed.getAsLong()) + " " + now.extent().unit() + "/s"
                : "";
    }

    private String time() {
        if (!now.isCounted()) {
            return now.seconds() == 0 ? "" : now.seconds() + " s so far";
        }
        OptionalLong left = now.secondsLeft();
        return left.isPresent() ? left(left.getAsLong()) : "";
    }

    // To the second only as long as somebody may wait for it.
    private static String left(long seconds) {
        if (seconds < 120) {
            return seconds + " s left";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 100 ? minutes + " min left" : (minutes + 59) / 60 + " h left";
    }

    // Figures that change all the time are read at a glance: three digits are enough.
    private static String rounded(long count) {
        long unit = 1;
        while (count / unit >= 1_000) {
            unit *= 10;
        }
        return String.format(Locale.ROOT, "%,d", count / unit * unit);
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(GAP));
    }

    private static String cut(String text, int room) {
        return text.length() <= room ? text : text.substring(0, room);
    }
}
