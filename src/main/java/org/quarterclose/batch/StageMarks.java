package org.quarterclose.batch;

import org.quarterclose.close.CloseVersionStore;

/** Which stages of a draft are done. Only who holds the quarter's lock may mark one. */
record StageMarks(CloseVersionStore versions, long closeId, CloseJob.Held held) {

    /** Marks a stage in the transaction that does it; false when an earlier run did it. */
    boolean begin(String stage) {
        // A run that lost its connections goes on with new ones: by then the quarter may be another run's.
        held.require();
        if (versions.isDone(closeId, stage)) {
            return false;
        }
        versions.done(closeId, stage);
        return true;
    }
}
