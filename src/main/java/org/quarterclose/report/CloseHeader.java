package org.quarterclose.report;

import org.quarterclose.basics.Quarter;

/**
 * What names a version of a close.
 *
 * @param company the reporting entity
 * @param version 1 for the first proposal; 0 for a dry run
 * @param inputHash SHA-256 over input files, policy and prior closing
 */
public record CloseHeader(
        String company,
        Quarter quarter,
        Purpose purpose,
        int version,
        CloseState state,
        String inputHash,
        String proposedBy) {

    /** Why a close is run. */
    public enum Purpose {
        CLOSE,
        DRY_RUN
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

    public boolean isDryRun() {
        return purpose == Purpose.DRY_RUN;
    }
}
