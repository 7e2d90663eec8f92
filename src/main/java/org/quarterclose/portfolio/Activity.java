package org.quarterclose.portfolio;

import java.time.LocalDate;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/** Something that happened to an obligation in the quarter. A payment's amount is positive when money went out. */
public record Activity(
        String id,
        LocalDate date,
        String obligationId,
        ActivityKind kind,
        Money amount,
        String reference,
        SourceLine source) {

    public enum ActivityKind {
        PAYMENT,
        SETTLEMENT,
        ACQUISITION,
        DISPOSAL,
        RECOVERY_COLLECTED,
        REPRESENTATION,
        /** An error of an earlier quarter, put right in this one. */
        CORRECTION
    }
}
