package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.RatesIn.Rates;
import org.quarterclose.report.PresentedRecoveriesCsv;

/** The recoveries of recoveries-presented.csv are those of recoveries.csv at the declared rates. */
final class PresentedRecoveriesIn {

    private PresentedRecoveriesIn() {}

    static void check(Proof.Published folder, RatesIn rates, Findings findings) throws IOException {
        Map<String, Row> presented = new HashMap<>();
        try (CsvIn in = folder.open(PresentedRecoveriesCsv.FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                presented.put(key(row), row);
            }
        }
        try (CsvIn in = folder.open(RecoveriesIn.FILE)) {
            for (Row local = in.next(); local != null; local = in.next()) {
                Rates rate = rates.of(local.text("currency"));
                Row row = presented.get(key(local));
                if (row != null && rate != null) {
                    compare(local, row, new Case(rate, findings));
                }
            }
        }
    }

    private record Case(Rates rates, Findings findings) {}

    private static void compare(Row local, Row row, Case one) {
        Rates rates = one.rates();
        for (String column : new String[] {"amount", "closing", "not_booked"}) {
            BigDecimal expected = rates.at(rates.closing(), local.amount(column));
            String what = column + " of " + row.text("recovery_id") + " is not the local one at the quarter-end rate";
            one.findings().same(row.place(), what, new Compared(row.amount(column), expected));
        }
        for (String column : new String[] {"recognised", "collected"}) {
            BigDecimal expected = rates.at(rates.average(), local.amount(column));
            String what = column + " of " + row.text("recovery_id") + " is not the local one at the average rate";
            one.findings().same(row.place(), what, new Compared(row.amount(column), expected));
        }
    }

    private static String key(Row row) {
        return row.text("recovery_id") + "\n" + row.text("obligation_id");
    }
}
