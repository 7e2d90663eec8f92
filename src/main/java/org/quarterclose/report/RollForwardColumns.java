package org.quarterclose.report;

import java.util.List;
import org.quarterclose.rollforward.Movements;

/** The names of the roll-forward's columns before closing, in the order of {@code Movements.columns()}. */
public final class RollForwardColumns {

    public static final List<String> NAMES = Movements.COLUMNS;

    static final List<String> HEADINGS = List.of(
            "Opening",
            "Incurred",
            "Revisions",
            "Accretion",
            "Payments",
            "Acquired",
            "Disposed",
            "Exchange difference",
            "Released",
            "Re-presented");

    private RollForwardColumns() {}
}
