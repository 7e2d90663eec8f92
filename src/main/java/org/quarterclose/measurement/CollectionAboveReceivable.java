package org.quarterclose.measurement;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/** More came in for an obligation than the books carried as receivable: often money that was coded to the wrong one. */
public final class CollectionAboveReceivable {

    private CollectionAboveReceivable() {}

    /** @param collection where the collection, or the last of several, stands */
    public static Optional<Problem> of(ObligationRecoveries recoveries, SourceLine collection) {
        if (recoveries.aboveReceivable().isZero()) {
            return Optional.empty();
        }
        String message = "found collections " + recoveries.aboveReceivable() + " above the receivable of "
                + recoveries.opening() + "; expected collections up to the receivable";
        return Optional.of(
                Problem.of(Code.COLLECTED_ABOVE_RECEIVABLE, collection, message).about(recoveries.obligationId()));
    }
}
