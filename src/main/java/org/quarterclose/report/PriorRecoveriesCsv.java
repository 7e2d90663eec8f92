package org.quarterclose.report;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;

/**
 * {@code prior-recoveries.csv} of the evidence: the receivables as the quarter before closed them, in the obligation's
 * currency and as they were posted, with what was paid and collected since something was first booked.
 */
public final class PriorRecoveriesCsv {

    private PriorRecoveriesCsv() {}

    /** @param posted the receivables in the presentation currency, by obligation and recovery */
    public static void write(
            Path file, SortedMap<String, ObligationRecoveries> recoveries, Map<String, Map<String, Money>> posted) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header(
                    "obligation_id",
                    "recovery_id",
                    "currency",
                    "closing",
                    "paid_to_date",
                    "collected_to_date",
                    "posted_currency",
                    "posted_closing");
            recoveries
                    .values()
                    .forEach(one -> one.movements()
                            .forEach(movement -> new Row(
                                            one,
                                            movement,
                                            posted.get(one.obligationId()).get(movement.recoveryId()))
                                    .writeTo(out)));
        }
    }

    private record Row(ObligationRecoveries one, RecoveryMovement movement, Money posted) {

        void writeTo(CsvOut out) {
            out.text(one.obligationId())
                    .text(movement.recoveryId())
                    .text(movement.closing().currency());
            out.number(movement.closing()).number(one.paidToDate()).number(one.collectedToDate());
            out.text(posted.currency()).number(posted).end();
        }
    }
}
