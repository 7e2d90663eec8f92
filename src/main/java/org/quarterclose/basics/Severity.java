package org.quarterclose.basics;

/** Whether a problem keeps the close from being complete. */
public enum Severity {
    /** The row, file or obligation is left out: the proposal is INCOMPLETE until it is corrected. */
    ERROR,
    /** The figure stands; a person should look at it and may waive it. */
    WARNING
}
