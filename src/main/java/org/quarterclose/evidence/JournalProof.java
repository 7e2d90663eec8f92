package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.EntriesIn.Entry;
import org.quarterclose.evidence.Findings.Compared;

/** Debits equal credits in every entry, and entries, debits and credits add up to the summary. */
final class JournalProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        long entries = 0;
        BigDecimal debits = BigDecimal.ZERO;
        BigDecimal credits = BigDecimal.ZERO;
        try (EntriesIn in = new EntriesIn(folder)) {
            for (Entry entry = in.next(); entry != null; entry = in.next()) {
                String what = "entry " + entry.id() + " does not balance: debits against credits";
                findings.same(entry.place(), what, new Compared(entry.debits(), entry.credits()));
                entries++;
                debits = debits.add(entry.debits());
                credits = credits.add(entry.credits());
            }
        }
        SourceLine file = SourceLine.file(EntriesIn.FILE);
        Compared count = new Compared(BigDecimal.valueOf(entries), folder.count("entries"));
        findings.same(file, "the number of entries and summary.json differ", count);
        findings.same(
                file, "the sum of debits and summary.json differ", new Compared(debits, folder.total("entry_debits")));
        findings.same(
                file,
                "the sum of credits and summary.json differ",
                new Compared(credits, folder.total("entry_credits")));
    }
}
