package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Money;

/**
 * What changed since the version before, in the presentation currency.
 *
 * @param version the number of that version
 * @param obligations how many changed
 * @param closing how much higher the closing balance is now
 * @param largest those whose balance changed the most, at most {@link #MOST}
 */
public record VersionChanges(int version, long obligations, Money closing, List<Changed> largest) {

    public static final int MOST = Shown.ROWS;

    public VersionChanges {
        largest = List.copyOf(largest);
    }

    /**
     * One obligation in both versions.
     *
     * @param before its closing; null when it is new
     * @param now its closing; null when it is gone
     * @param figures the columns of the roll-forward that are not the same
     */
    public record Changed(String obligationId, Money before, Money now, List<Figure> figures) {

        public Changed {
            figures = List.copyOf(figures);
        }
    }

    /** A column in both versions. */
    public record Figure(String column, Money before, Money now) {}
}
