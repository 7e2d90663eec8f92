package org.quarterclose.report.sheet;

/** How a cell looks; the order is that of {@code cellXfs} in {@code styles.xml}. */
public enum CellStyle {
    TEXT,
    WRAPPED,
    /** Negatives in parentheses, a dash for nothing. */
    MONEY,
    /** The same, but nothing is 0.00. */
    SUM,
    COUNT,
    /** A number as it is: a year, a share, a rate of exchange. */
    PLAIN,
    /** A fraction, shown as percent. */
    RATE,
    DATE,
    HEADING,
    HEADING_OF_FIGURES,
    TITLE,
    NOTE,
    TOTAL_TEXT,
    TOTAL_MONEY,
    TOTAL_COUNT,
    BOLD,
    GOOD,
    WARN,
    BAD,
    LARGE,
    /** Percent with one decimal, negatives in parentheses. */
    PERCENT
}
