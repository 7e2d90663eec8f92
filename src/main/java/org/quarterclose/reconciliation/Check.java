package org.quarterclose.reconciliation;

/**
 * One reconciliation check: a row of {@code checks.csv}.
 *
 * @param name which check, in the trade's words with hyphens; several rows may share one
 * @param difference actual less expected as a plain decimal, {@code 0} or {@code 0.00} when they agree
 * @param detail what was compared, in words: the file, account or obligation
 */
public record Check(String name, Status status, String expected, String actual, String difference, String detail) {

    public enum Status {
        PASSED,
        FAILED,
        /** There was nothing to compare with: the sender or the ledger declared no figure. */
        NOT_DECLARED
    }

    public boolean failed() {
        return status == Status.FAILED;
    }
}
