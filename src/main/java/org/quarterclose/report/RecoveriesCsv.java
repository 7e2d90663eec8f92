package org.quarterclose.report;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;

/**
 * {@code recoveries.csv}: what insurers and other parties may pay, in the order of recovery ids, beside the closing
 * balance of the obligation it belongs to, from which it is never netted (ASC 410-30-35-8). Of what is booked, opening,
 * recognised and collected add up to closing, the receivable; {@code not_booked} is a gain contingency. A row without a
 * counterparty is carried by the books and no longer listed. Amounts are in the obligation's currency.
 */
final class RecoveriesCsv implements CsvReport {

    private final List<RecoveryLine> recoveries;
    private final Map<String, Money> closings;

    /** @param closings closing balances of the obligations that a recovery names */
    RecoveriesCsv(List<RecoveryLine> recoveries, Map<String, Money> closings) {
        this.recoveries = recoveries;
        this.closings = closings;
    }

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("recovery_id").cell("property_id").cell("obligation_id").cell("counterparty");
        out.cell("likelihood").cell("disputed").cell("currency").cell("amount");
        out.cell("obligation_closing").cell("support").cell("source");
        out.header("opening", "recognised", "collected", "closing", "not_booked");
        Map<String, Obligation> obligations = close.register().obligationsById();
        for (RecoveryLine line : recoveries) {
            Obligation obligation = obligations.get(line.key().obligationId());
            out.text(line.key().recoveryId()).text(obligation == null ? "" : obligation.propertyId());
            writeClaim(line, out);
            writeMovement(line.movement(), out);
        }
    }

    private void writeClaim(RecoveryLine line, CsvOut out) {
        Recovery claim = line.claim();
        RecoveryMovement movement = line.movement();
        out.text(line.key().obligationId()).text(claim == null ? "" : claim.counterparty());
        out.text(
                claim == null || claim.likelihood() == null
                        ? ""
                        : claim.likelihood().name());
        out.cell(claim == null ? "" : Boolean.toString(claim.disputed()));
        out.text(movement.claimed().currency()).number(movement.claimed());
        out.number(closings.get(line.key().obligationId()));
        out.text(claim == null ? "" : claim.support());
        out.text(claim == null ? "" : claim.source().toString());
    }

    private void writeMovement(RecoveryMovement movement, CsvOut out) {
        out.number(movement.opening()).number(movement.recognised()).number(movement.collected());
        out.number(movement.closing()).number(movement.notBooked()).end();
    }
}
