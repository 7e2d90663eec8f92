package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;

/** What recoveries.csv says of the receivables of each obligation; each row must foot. */
final class RecoveriesIn {

    private static final String FILE = "recoveries.csv";

    private final Map<String, Moved> byObligation = new HashMap<>();

    private RecoveriesIn() {}

    /** What was recognised and what came in. */
    record Moved(BigDecimal recognised, BigDecimal collected) {

        static final Moved NOTHING = new Moved(BigDecimal.ZERO, BigDecimal.ZERO);

        Moved plus(Moved other) {
            return new Moved(recognised.add(other.recognised), collected.add(other.collected));
        }
    }

    static RecoveriesIn read(Proof.Published folder, Findings findings) throws IOException {
        RecoveriesIn recoveries = new RecoveriesIn();
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                recoveries.add(row, findings);
            }
        }
        return recoveries;
    }

    private void add(Row row, Findings findings) {
        Moved moved = new Moved(row.amount("recognised"), row.amount("collected"));
        BigDecimal sum = row.amount("opening").add(moved.recognised()).add(moved.collected());
        findings.same(row.place(), "the row does not foot to its closing", new Compared(row.amount("closing"), sum));
        byObligation.merge(row.text("obligation_id"), moved, Moved::plus);
    }

    Moved of(String obligationId) {
        return byObligation.getOrDefault(obligationId, Moved.NOTHING);
    }
}
