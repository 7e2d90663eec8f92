package org.quarterclose.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;

/**
 * {@code recoveries.csv}: what insurers and other parties may pay, in the order of recovery ids, beside the closing
 * balance of the obligation it belongs to. A recovery is never netted against the liability (ASC 410-30), and this
 * close books none.
 */
final class RecoveriesCsv implements CsvReport {

    private final Map<String, Money> closings;

    /** @param closings closing balances of the obligations that a recovery names */
    RecoveriesCsv(Map<String, Money> closings) {
        this.closings = closings;
    }

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("recovery_id").cell("property_id").cell("obligation_id").cell("counterparty");
        out.cell("likelihood").cell("disputed").cell("currency").cell("amount");
        out.header("obligation_closing", "support", "source");
        Map<String, Obligation> obligations = close.register().obligationsById();
        for (Recovery recovery : inOrder(close)) {
            Obligation obligation = obligations.get(recovery.obligationId());
            out.text(recovery.id()).text(obligation == null ? "" : obligation.propertyId());
            writeRest(recovery, closings.get(recovery.obligationId()), out);
        }
    }

    private void writeRest(Recovery recovery, Money closing, CsvOut out) {
        out.text(recovery.obligationId()).text(recovery.counterparty());
        out.text(recovery.likelihood() == null ? "" : recovery.likelihood().name());
        out.cell(Boolean.toString(recovery.disputed()));
        out.text(recovery.amount().currency()).number(recovery.amount()).number(closing);
        out.text(recovery.support()).text(recovery.source().toString()).end();
    }

    static List<Recovery> inOrder(FrozenClose close) {
        return close.register().recoveries().stream()
                .sorted(Comparator.comparing(Recovery::id))
                .toList();
    }
}
