package org.quarterclose.policy;

import java.util.Comparator;

/**
 * One thing that is wrong with the policy file. The close does not start before all of them are mended.
 *
 * @param file the policy file as it was named
 * @param line where it stands, 1 is the first; 0 is the whole file
 * @param column position in the line, 1 is the first; 0 is the whole line
 * @param key the keys on the way to it, such as {@code chart_of_accounts.payments.number}; empty for the whole file
 * @param value the text as it stands in the file, or empty
 * @param message what was found and what was expected, one sentence
 * @param remedy what to do, one sentence
 */
public record PolicyProblem(
        String file, int line, int column, String key, String value, String message, String remedy) {

    /** The order of the list: as a reader walks down the file. */
    public static final Comparator<PolicyProblem> BY_PLACE = Comparator.comparingInt(PolicyProblem::line)
            .thenComparingInt(PolicyProblem::column)
            .thenComparing(PolicyProblem::key)
            .thenComparing(PolicyProblem::message);

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message + ". " + remedy;
    }
}
