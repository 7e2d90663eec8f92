package org.quarterclose.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name that a mistyped one was probably meant to be; none when nothing is near. */
final class NearestName {

    private static final int MOST_CHARACTERS = 200;
    private final String wanted;
    private String best;
    private int distance;

    NearestName(String typed) {
        this.wanted = folded(typed);
        this.distance = 1 + Math.max(2, wanted.length() / 3);
    }

    /** Of equally near names the first stays. */
    void add(String name) {
        String candidate = folded(name);
        boolean begins = wanted.length() > 2 && (candidate.startsWith(wanted) || candidate.endsWith(wanted));
        int steps = begins ? 1 : Math.abs(candidate.length() - wanted.length());
        if (!begins && steps < distance) {
            steps = steps(candidate);
        }
        if (steps < distance) {
            distance = steps;
            best = name;
        }
    }

    Optional<String> found() {
        return Optional.ofNullable(best);
    }

    /** Case, blanks and dashes are what people mistype. */
    private static String folded(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return plain.substring(0, Math.min(MOST_CHARACTERS, plain.length()));
    }

    /** Letters to put in, take out or replace. */
    private int steps(String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= wanted.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
