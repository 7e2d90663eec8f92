package org.quarterclose.close;

/** Where a quarter stands in the books. */
public enum PeriodState {
    /** Nothing of it is posted. */
    OPEN,
    /** A version is in the books. */
    POSTED,
    /** A version is in the books, and a further one may add to it. */
    REOPENED,
    /** Closed for ever: later facts go to the open quarter. */
    LOCKED
}
