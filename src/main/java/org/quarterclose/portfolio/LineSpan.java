package org.quarterclose.portfolio;

/**
 * The ids that the lines of one obligation have in one part of a file.
 *
 * @param first the smallest whole number among them
 * @param last the greatest
 * @param ordered whether all are whole numbers and each is greater than the one before: then none repeats
 * @param lines how many lines have an id
 */
public record LineSpan(int obligation, long first, long last, boolean ordered, long lines) {

    /** Whether no id of one can be an id of the other. */
    boolean isApartFrom(LineSpan other) {
        return ordered && other.ordered && (last < other.first || other.last < first);
    }
}
