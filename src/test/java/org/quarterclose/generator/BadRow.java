package org.quarterclose.generator;

/** The ways in which a line is bad; they take turns. Each makes the program refuse that one line. */
enum BadRow {
    AMOUNT_UNREADABLE,
    RANGE_REVERSED,
    AMOUNTS_MISSING,
    AMOUNT_NEGATIVE,
    BEST_OUTSIDE_RANGE,
    SHARE_WITHOUT_BASIS,
    PERIOD_UNREADABLE,
    DATE_UNREADABLE,
    OBLIGATION_UNKNOWN,
    FIELD_TOO_MANY,
    LINE_TWICE
}
