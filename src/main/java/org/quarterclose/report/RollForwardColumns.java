package org.quarterclose.report;

import java.util.List;

/** The names of the roll-forward's columns before closing, in the order of {@code Movements.columns()}. */
public final class RollForwardColumns {

    public static final List<String> NAMES = List.of(
            "opening",
            "incurred",
            "revisions",
            "accretion",
            "payments",
            "acquired",
            "disposed",
            "fx",
            "released",
            "representation");

    static final List<String> HEADINGS = List.of(
            "Opening",
            "Incurred",
            "Revisions",
            "Accretion",
            "Payments",
            "Acquired",
            "Disposed",
            "Currency",
            "Released",
            "Re-presented");

    private RollForwardColumns() {}
}
