package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.LocalRows.Both;
import org.quarterclose.report.RollForwardFiles;

/**
 * Every layer foots, and all layers together open, grow and close as the retirement obligations do,
 * currency by currency.
 */
final class LayerProof implements Proof {

    private static final String FILE = "layers.csv";
    private static final List<String> SAME = List.of("opening", "accretion", "payments", "closing");

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        for (String column : SAME) {
            Map<String, BigDecimal> layers = layers(folder, column);
            Map<String, BigDecimal> retirement = retirement(folder, column);
            TreeSet<String> currencies = new TreeSet<>(layers.keySet());
            currencies.addAll(retirement.keySet());
            for (String currency : currencies) {
                Compared amounts = new Compared(
                        layers.getOrDefault(currency, BigDecimal.ZERO),
                        retirement.getOrDefault(currency, BigDecimal.ZERO));
                String what = "the sum of " + column + " is not that of the retirement obligations in "
                        + RollForwardFiles.QUARTER
                        + (currency.equals(folder.currency()) ? "" : ", " + currency);
                findings.same(SourceLine.file(FILE), what, amounts);
            }
        }
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                BigDecimal sum = row.amount("opening")
                        .add(row.amount("accretion"))
                        .add(row.amount("payments"))
                        .add(row.amount("revision"));
                findings.same(row.place(), "the layer does not foot", new Compared(row.amount("closing"), sum));
            }
        }
    }

    /** By currency: layers name theirs where a close has several. */
    private static Map<String, BigDecimal> layers(Published folder, String column) throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                sums.merge(row.text("currency", folder.currency()), row.amount(column), BigDecimal::add);
            }
        }
        return sums;
    }

    private static Map<String, BigDecimal> retirement(Published folder, String column) throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        try (LocalRows in = new LocalRows(folder)) {
            for (Both both = in.next(); both != null; both = in.next()) {
                Row row = both.local();
                if (row.text("class").equals(ObligationClass.RETIREMENT.name())) {
                    sums.merge(row.text("currency"), row.amount(column), BigDecimal::add);
                }
            }
        }
        return sums;
    }
}
