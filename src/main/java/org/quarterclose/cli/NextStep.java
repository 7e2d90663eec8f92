package org.quarterclose.cli;

import java.util.Optional;
import org.quarterclose.basics.Counted;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.PeriodState;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseTotals;

/** What a person should do next, one sentence. */
final class NextStep {

    private NextStep() {}

    /**
     * Where a version stands.
     *
     * @param period where its quarter stands in the books
     * @param reopened an earlier quarter that is open for a further version
     * @param stale the first posted quarter that stands on a closing which was restated since
     * @param openErrors errors and failed checks that nobody has waived
     * @param approvals how many of those that are needed are given
     */
    record Standing(
            CloseHeader header,
            CloseTotals totals,
            PeriodState period,
            int failedChecks,
            long openErrors,
            Approvals approvals,
            Optional<Quarter> stale,
            Optional<Quarter> reopened) {}

    /** How many persons have approved a version, and how many must. */
    record Approvals(int given, int required) {

        /** Who is asked for next. */
        private String words() {
            int missing = Math.max(1, required - given);
            if (required <= 1) {
                return "a second person approves it";
            }
            return given == 0
                    ? required + " persons who did not propose it approve it, one after the other"
                    : Counted.of(missing, "more person approves it", "more persons approve it") + ", as " + given
                            + " of " + required + " approvals " + (given == 1 ? "is" : "are") + " given";
        }
    }

    static String after(Standing standing) {
        CloseHeader header = standing.header();
        if (standing.period() == PeriodState.LOCKED) {
            return "Nothing: the quarter is locked.";
        }
        if (standing.openErrors() > 0 && isUndecided(header.state())) {
            return correct(standing);
        }
        if (header.isDryRun()) {
            return "Nothing was kept. Run without --dry-run to propose this close.";
        }
        if (header.isWhatIf()) {
            return "Compare it with the close: quarter-close diff " + header.quarter() + " --what-if "
                    + header.whatIf();
        }
        return sign(standing);
    }

    private static String inTheBooks(Standing standing, String quarter) {
        if (standing.period() == PeriodState.REOPENED) {
            return "Run the reopened quarter with the corrected files: quarter-close run " + quarter + " --input DIR";
        }
        if (standing.reopened().isPresent()) {
            return "Nothing before " + standing.reopened().get() + " is posted again: quarter-close status "
                    + standing.reopened().get();
        }
        if (standing.period() == PeriodState.POSTED && standing.stale().isPresent()) {
            return closeAgain(standing.stale().get());
        }
        return "Nothing: the quarter is in the books. When nothing more is expected: quarter-close lock " + quarter
                + " --by NAME";
    }

    private static String closeAgain(Quarter stale) {
        return stale + " stands on a closing of " + stale.previous() + " that was restated since; close it again:"
                + " quarter-close reopen " + stale + " --restatement --by NAME --approved-by NAME2 --reason TEXT";
    }

    private static boolean isUndecided(CloseState state) {
        return state == CloseState.PROPOSED || state == CloseState.INCOMPLETE;
    }

    private static String correct(Standing standing) {
        if (standing.totals().errors() > 0) {
            return standing.totals().rowsRejected() > 0
                    ? "Correct what exceptions.csv lists (fix-it/ holds the rows left out), then run again."
                    : "Correct what exceptions.csv lists, then run again.";
        }
        return "Find the cause of each failed check in checks.csv; nothing is plugged. Then run again.";
    }

    private static String sign(Standing standing) {
        CloseHeader header = standing.header();
        String quarter = header.quarter().toString();
        return switch (header.state()) {
            case PROPOSED ->
                "Review the report; " + standing.approvals().words() + ": quarter-close approve " + quarter
                        + " --version " + header.version() + " --by NAME --reference TEXT --total "
                        + standing.totals().accrual().plain();
            case APPROVED -> "Post the approved version: quarter-close post " + quarter + " --by NAME";
            case POSTED -> inTheBooks(standing, quarter);
            default -> "Look at the newest version.";
        };
    }
}
