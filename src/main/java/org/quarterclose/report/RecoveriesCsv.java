package org.quarterclose.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;

/**
 * {@code recoveries.csv}: what insurers and other parties may pay, in the order of recovery ids, beside the closing
 * balance of the obligation it belongs to. A recovery is never netted against the liability (ASC 410-30), and this
 * close books none.
 */
final class RecoveriesCsv implements CsvReport {

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("recovery_id").cell("property_id").cell("obligation_id").cell("counterparty");
        out.cell("likelihood").cell("disputed").cell("currency").cell("amount");
        out.header("obligation_closing", "support", "source");
        Map<String, Money> closings = closingsOf(close);
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

    /** Closing balances of the obligations that a recovery names. */
    static Map<String, Money> closingsOf(FrozenClose close) {
        Set<String> named = new HashSet<>();
        close.register().recoveries().forEach(recovery -> named.add(recovery.obligationId()));
        Map<String, Money> closings = new HashMap<>();
        if (!named.isEmpty()) {
            close.rollForward(row -> {
                if (named.contains(row.obligationId())) {
                    closings.put(row.obligationId(), row.closing());
                }
            });
        }
        return closings;
    }
}
