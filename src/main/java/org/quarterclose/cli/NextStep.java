package org.quarterclose.cli;

import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseTotals;

/** What a person should do next, one sentence. */
final class NextStep {

    private NextStep() {}

    static String after(CloseHeader header, CloseTotals totals, int failedChecks) {
        if (totals.errors() > 0) {
            return totals.rowsRejected() > 0
                    ? "Correct what exceptions.csv lists (fix-it/ holds the rows left out), then run again."
                    : "Correct what exceptions.csv lists, then run again.";
        }
        if (failedChecks > 0) {
            return "Find the cause of each failed check in checks.csv; nothing is plugged. Then run again.";
        }
        if (header.isDryRun()) {
            return "Nothing was kept. Run without --dry-run to propose this close.";
        }
        return switch (header.state()) {
            case PROPOSED -> "Review the report; a second person approves it.";
            case APPROVED -> "Post the approved version.";
            case POSTED -> "Nothing: the quarter is in the books.";
            default -> "Look at the newest version.";
        };
    }
}
