package org.quarterclose.portfolio;

/**
 * The lines of one obligation in one part of a file: where they stand, and which ids they have.
 *
 * @param lines how many were accepted
 * @param firstLine the file's line on which the first of them begins
 * @param lastLine the file's line on which the last of them begins
 */
public record LineSpan(int obligation, long lines, long firstLine, long lastLine, Ids ids) {

    /**
     * The ids among them.
     *
     * @param count how many lines have an id
     * @param first the smallest whole number among them
     * @param last the greatest
     * @param ordered whether all are whole numbers and each is greater than the one before: then none repeats
     */
    public record Ids(long count, long first, long last, boolean ordered) {

        /** Whether no id of one can be an id of the other. */
        boolean isApartFrom(Ids other) {
            return ordered && other.ordered && (last < other.first || other.last < first);
        }
    }
}
