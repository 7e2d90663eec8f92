package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.report.RollForwardColumns;

/**
 * The year to date is the prior closing's year to date and the quarter, column by column, on the opening of the year;
 * in the first quarter of a fiscal year, in a first close, and for an obligation that is new, it is the quarter alone.
 * What moved earlier in the year is not left out. The files have their obligations in one order.
 */
final class YearToDateProof implements Proof {

    private static final String FILE = "roll-forward-ytd.csv";
    private static final String ID = "obligation_id";
    private static final String OPENING = RollForwardColumns.NAMES.get(0);

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        boolean firstOfYear = folder.summary().path("quarter").asString("").endsWith("Q1");
        if (firstOfYear || !Files.isRegularFile(folder.dir().resolve(EvidenceFolder.PRIOR_CLOSING))) {
            compare(folder, null, findings);
            return;
        }
        try (CsvIn prior = folder.open(EvidenceFolder.PRIOR_CLOSING)) {
            compare(folder, prior, findings);
        }
    }

    private void compare(Published folder, CsvIn priorClosing, Findings findings) throws IOException {
        boolean complete = folder.count("errors").signum() == 0;
        try (CsvIn quarters = folder.open(RollForwardProof.QUARTER);
                CsvIn years = folder.open(FILE)) {
            Row prior = next(priorClosing);
            Row quarter = quarters.next();
            Row year = years.next();
            // Rows that do not go together are found by the proof of one closing.
            while (quarter != null && year != null && year.text(ID).equals(quarter.text(ID))) {
                while (prior != null && prior.text(ID).compareTo(year.text(ID)) < 0) {
                    leftOut(prior, complete, findings);
                    prior = next(priorClosing);
                }
                boolean known = prior != null && prior.text(ID).equals(year.text(ID));
                goesOn(year, quarter, known ? prior : null, findings);
                prior = known ? next(priorClosing) : prior;
                quarter = quarters.next();
                year = years.next();
            }
            while (prior != null) {
                leftOut(prior, complete, findings);
                prior = next(priorClosing);
            }
        }
    }

    private static Row next(CsvIn in) throws IOException {
        return in == null ? null : in.next();
    }

    private static void goesOn(Row year, Row quarter, Row prior, Findings findings) {
        for (String column : RollForwardColumns.NAMES) {
            BigDecimal before = prior == null ? BigDecimal.ZERO : prior.amount("ytd_" + column);
            BigDecimal expected = before.add(quarter.amount(column));
            if (prior != null && column.equals(OPENING)) {
                expected = before;
            }
            String what = year.text(ID) + ": " + column + " is not the year so far and the quarter";
            findings.same(year.place(), what, new Compared(year.amount(column), expected));
        }
    }

    /** Movements of the year stay in it; an incomplete close says by its errors what it lacks. */
    private static void leftOut(Row prior, boolean complete, Findings findings) {
        boolean moved = RollForwardColumns.NAMES.stream()
                .anyMatch(column -> prior.amount("ytd_" + column).signum() != 0);
        if (moved && complete) {
            String message = prior.text(ID) + " moved earlier in the fiscal year; expected its row in " + FILE;
            findings.add(new Finding(prior.place(), message));
        }
    }
}
