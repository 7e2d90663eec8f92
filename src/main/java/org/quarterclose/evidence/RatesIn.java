package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.report.ExchangeRatesCsv;

/** The rates of exchange-rates.csv by currency. */
final class RatesIn {

    private final Map<String, Rates> byCurrency = new TreeMap<>();

    private RatesIn() {}

    /** @param opening null where nothing was translated at it */
    record Rates(BigDecimal closing, BigDecimal average, BigDecimal opening, RoundingMode rounding) {

        BigDecimal at(BigDecimal rate, BigDecimal amount) {
            return amount.multiply(rate).setScale(2, rounding);
        }
    }

    static RatesIn read(Proof.Published folder, Findings findings) throws IOException {
        RatesIn rates = new RatesIn();
        try (CsvIn in = folder.open(ExchangeRatesCsv.FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                rates.add(row);
                if (!row.text("presentation_currency").equals(folder.currency())) {
                    findings.add(new Finding(row.place(), "the rate is not in " + folder.currency()));
                }
            }
        }
        return rates;
    }

    private void add(Row row) {
        BigDecimal closing = row.rate("closing");
        BigDecimal average = row.rate("average");
        if (closing == null || average == null) {
            throw new DamagedFile(row.place(), "a rate is missing");
        }
        byCurrency.put(row.text("currency"), new Rates(closing, average, row.rate("opening"), rounding(row)));
    }

    private static RoundingMode rounding(Row row) {
        try {
            return RoundingMode.valueOf(row.text("rounding"));
        } catch (IllegalArgumentException unknown) {
            throw new DamagedFile(row.place(), "rounding: found '" + row.text("rounding") + "'; expected HALF_UP");
        }
    }

    /** Null where the close had no rate of a currency. */
    Rates of(String currency) {
        return byCurrency.get(currency);
    }
}
