package org.quarterclose.evidence;

import java.io.IOException;
import java.util.function.Function;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.LocalRows.Both;

/**
 * Year to date and measurements say of every obligation the closing that the quarter's roll-forward says, the second
 * in the obligation's own currency. The files
 * have the same obligations in the same order, so that a million of them are compared without holding any.
 */
final class SameClosingProof implements Proof {

    private static final String YEAR_TO_DATE = "roll-forward-ytd.csv";
    private static final String MEASUREMENTS = "measurements.csv";

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        compare(folder, new Other(YEAR_TO_DATE, "closing", Both::presented), findings);
        compare(folder, new Other(MEASUREMENTS, "required", Both::local), findings);
    }

    /** The file that is compared, its column of closing balances, and the row in the currency that the file is in. */
    private record Other(String file, String column, Function<Both, Row> sameCurrency) {}

    private void compare(Published folder, Other other, Findings findings) throws IOException {
        try (LocalRows quarter = new LocalRows(folder);
                CsvIn compared = folder.open(other.file())) {
            Row row = next(quarter, other);
            Row match = compared.next();
            while (row != null && match != null && idOf(row).equals(idOf(match))) {
                if (other.file().equals(YEAR_TO_DATE)) {
                    RollForwardProof.foots(match, findings);
                }
                Compared amounts = new Compared(match.amount(other.column()), row.amount("closing"));
                String what = idOf(row) + ": " + other.column() + " is not the closing of roll-forward.csv";
                findings.same(match.place(), what, amounts);
                row = next(quarter, other);
                match = compared.next();
            }
            ended(row, match, new Ended(other.file(), findings));
        }
    }

    private static Row next(LocalRows quarter, Other other) throws IOException {
        Both both = quarter.next();
        return both == null ? null : other.sameCurrency().apply(both);
    }

    private record Ended(String file, Findings findings) {}

    private static void ended(Row row, Row match, Ended ended) {
        if (row != null && match == null) {
            ended.findings().add(ended.file(), "the row of obligation " + idOf(row) + " is missing");
        } else if (match != null) {
            String expected = row == null ? "the end of the file" : "obligation " + idOf(row);
            String message = "found obligation " + idOf(match) + "; expected " + expected + " as in roll-forward.csv";
            ended.findings().add(new Finding(match.place(), message));
        }
    }

    private static String idOf(Row row) {
        return row.text("obligation_id");
    }
}
