package org.quarterclose.report;

/** The files of the roll-forward; the local ones are there only in a close with several currencies. */
public final class RollForwardFiles {

    public static final String QUARTER = "roll-forward.csv";
    public static final String YEAR_TO_DATE = "roll-forward-ytd.csv";

    /** Obligations in other currencies, in their own. */
    public static final String LOCAL = "roll-forward-local.csv";

    public static final String LOCAL_YEAR_TO_DATE = "roll-forward-ytd-local.csv";

    private RollForwardFiles() {}
}
