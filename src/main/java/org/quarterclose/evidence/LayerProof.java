package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;

/** Every layer foots, and all layers together open, grow and close as the retirement obligations do. */
final class LayerProof implements Proof {

    private static final String FILE = "layers.csv";
    private static final List<String> SAME = List.of("opening", "accretion", "payments", "closing");

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        for (String column : SAME) {
            Compared amounts = new Compared(layers(folder, column), retirement(folder, column));
            String what = "the sum of " + column + " is not that of the retirement obligations in roll-forward.csv";
            findings.same(SourceLine.file(FILE), what, amounts);
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

    private static BigDecimal layers(Published folder, String column) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                sum = sum.add(row.amount(column));
            }
        }
        return sum;
    }

    private static BigDecimal retirement(Published folder, String column) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        try (CsvIn in = folder.open(RollForwardProof.QUARTER)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                boolean counts = row.text("class").equals(ObligationClass.RETIREMENT.name());
                sum = counts ? sum.add(row.amount(column)) : sum;
            }
        }
        return sum;
    }
}
