package org.quarterclose.report;

import java.util.Map;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.report.FrozenClose.PresentedRecovery;
import org.quarterclose.rollforward.TranslatedRecovery;

/**
 * {@code recoveries-presented.csv}, only in a close with several currencies: the recoveries of obligations in other
 * currencies as they are posted, in the presentation currency; {@code recoveries.csv} has them in their own. Opening,
 * recognised, collected and the exchange difference add up to closing.
 */
public final class PresentedRecoveriesCsv implements CsvReport {

    public static final String FILE = "recoveries-presented.csv";

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("recovery_id").cell("property_id").cell("obligation_id").cell("currency");
        out.cell("amount").cell("opening").cell("recognised").cell("collected").cell("fx");
        out.header("closing", "not_booked");
        Map<String, Obligation> obligations = close.register().obligationsById();
        close.presentedRecoveries(presented -> row(presented, obligations.get(presented.obligationId()), out));
    }

    private static void row(PresentedRecovery presented, Obligation obligation, CsvOut out) {
        TranslatedRecovery recovery = presented.recovery();
        out.text(recovery.recoveryId()).text(obligation == null ? "" : obligation.propertyId());
        out.text(presented.obligationId()).text(recovery.opening().currency());
        out.number(recovery.claimed()).number(recovery.opening()).number(recovery.recognised());
        out.number(recovery.collected()).number(recovery.fx());
        out.number(recovery.closing()).number(recovery.notBooked()).end();
    }
}
