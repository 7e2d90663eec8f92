package org.quarterclose.cli;

/** What the program's exit codes mean; there are no others. */
final class ExitCode {

    /** Done, or nothing to do. */
    static final int DONE = 0;
    /** A bug of ours. */
    static final int BUG = 1;
    /** Wrong usage or policy. */
    static final int WRONG_USAGE = 2;
    /** The input has errors; the proposal is INCOMPLETE. */
    static final int INPUT_ERRORS = 3;
    /** A reconciliation check failed. */
    static final int CHECK_FAILED = 4;
    /** Refused by the state of the close. */
    static final int REFUSED = 5;
    /** Try again later. */
    static final int TRY_LATER = 75;

    private ExitCode() {}
}
