package org.quarterclose.report;

import java.time.LocalDate;
import org.quarterclose.basics.FiscalQuarter;

/**
 * What names a version of a close.
 *
 * @param company the reporting entity
 * @param yearToDateBegins the fiscal year's first day, or that of the first quarter that was closed in it
 * @param whatIf the name of a what-if; empty otherwise
 * @param version 1 for the first proposal; 0 for a dry run
 * @param inputHash SHA-256 over input files, policy and prior closing
 */
public record CloseHeader(
        String company,
        FiscalQuarter quarter,
        LocalDate yearToDateBegins,
        Purpose purpose,
        String whatIf,
        int version,
        CloseState state,
        String inputHash,
        String proposedBy) {

    /** Why a close is run. */
    public enum Purpose {
        CLOSE,
        DRY_RUN,
        /** Under another policy, beside the close: kept and compared, never approved or posted. */
        WHAT_IF
    }

    /** The state of a version. */
    public enum CloseState {
        /** Being made; nobody may rely on it. */
        DRAFT,
        PROPOSED,
        /** The input has errors: it can be neither approved nor posted. */
        INCOMPLETE,
        SUPERSEDED,
        /** Its making was interrupted and other inputs took its place. */
        ABANDONED,
        APPROVED,
        POSTED
    }

    /** The days of the year to date: 2003-01-01 to 2003-09-30. */
    public String yearToDate() {
        return yearToDateBegins + " to " + quarter.end();
    }

    public boolean isDryRun() {
        return purpose == Purpose.DRY_RUN;
    }

    public boolean isWhatIf() {
        return purpose == Purpose.WHAT_IF;
    }

    /** What stands before the figures of a run that is no close: {@code DRY RUN}, {@code WHAT-IF ifrs}, or nothing. */
    public String mark() {
        return switch (purpose) {
            case CLOSE -> "";
            case DRY_RUN -> "DRY RUN";
            case WHAT_IF -> "WHAT-IF " + whatIf;
        };
    }
}
