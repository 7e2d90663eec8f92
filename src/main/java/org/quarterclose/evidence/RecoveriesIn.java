package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.report.PresentedRecoveriesCsv;

/**
 * What recoveries.csv says of the receivables of each obligation, and recoveries-presented.csv of those in other
 * currencies: what is posted. Each row must foot.
 */
final class RecoveriesIn {

    static final String FILE = "recoveries.csv";

    private final Map<String, Moved> byObligation = new HashMap<>();

    private RecoveriesIn() {}

    /** What was recognised, what came in, and the exchange difference. */
    record Moved(BigDecimal recognised, BigDecimal collected, BigDecimal fx) {

        static final Moved NOTHING = new Moved(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Moved plus(Moved other) {
            return new Moved(recognised.add(other.recognised), collected.add(other.collected), fx.add(other.fx));
        }
    }

    static RecoveriesIn read(Proof.Published folder, Findings findings) throws IOException {
        RecoveriesIn recoveries = new RecoveriesIn();
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                recoveries.add(row, findings);
            }
        }
        if (folder.has(PresentedRecoveriesCsv.FILE)) {
            recoveries.replace(folder, findings);
        }
        return recoveries;
    }

    private void replace(Proof.Published folder, Findings findings) throws IOException {
        RecoveriesIn presented = new RecoveriesIn();
        try (CsvIn in = folder.open(PresentedRecoveriesCsv.FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                presented.add(row, findings);
            }
        }
        byObligation.putAll(presented.byObligation);
    }

    private void add(Row row, Findings findings) {
        boolean presented = row.place().file().equals(PresentedRecoveriesCsv.FILE);
        BigDecimal fx = presented ? row.amount("fx") : BigDecimal.ZERO;
        Moved moved = new Moved(row.amount("recognised"), row.amount("collected"), fx);
        BigDecimal sum = row.amount("opening")
                .add(moved.recognised())
                .add(moved.collected())
                .add(fx);
        findings.same(row.place(), "the row does not foot to its closing", new Compared(row.amount("closing"), sum));
        byObligation.merge(row.text("obligation_id"), moved, Moved::plus);
    }

    Moved of(String obligationId) {
        return byObligation.getOrDefault(obligationId, Moved.NOTHING);
    }
}
