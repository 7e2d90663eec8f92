package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.RatesIn.Rates;
import org.quarterclose.evidence.TranslationProof.Case;

/** What obligations in other currencies had to open with: the prior closing, or the opening balances at their rate. */
final class PriorIn {

    private final boolean isFirstClose;
    private final Map<String, Closing> closings = new HashMap<>();

    private PriorIn(boolean isFirstClose) {
        this.isFirstClose = isFirstClose;
    }

    private record Closing(BigDecimal posted, BigDecimal local) {

        static final Closing NONE = new Closing(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static PriorIn read(Proof.Published folder) throws IOException {
        PriorIn prior = new PriorIn(!folder.has(EvidenceFolder.PRIOR_CLOSING));
        if (!prior.isFirstClose) {
            try (CsvIn in = folder.open(EvidenceFolder.PRIOR_CLOSING)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    prior.add(row);
                }
            }
        }
        return prior;
    }

    private void add(Row row) {
        if (!row.text("local_currency", "").isEmpty()) {
            closings.put(row.text("obligation_id"), new Closing(row.amount("closing"), row.amount("local_closing")));
        }
    }

    void opening(Case one) {
        BigDecimal posted = one.both().presented().amount("opening");
        BigDecimal local = one.both().local().amount("opening");
        if (isFirstClose) {
            Rates rates = one.rates();
            boolean known = rates != null && rates.opening() != null;
            BigDecimal expected = known ? rates.at(rates.opening(), local) : BigDecimal.ZERO;
            one.same("the opening is not the local one at the opening rate", posted, expected);
            return;
        }
        Closing closing = closings.getOrDefault(one.both().id(), Closing.NONE);
        one.same("the opening is not what the quarter before posted", posted, closing.posted());
        one.same("the opening in its own currency is not the prior closing", local, closing.local());
    }
}
