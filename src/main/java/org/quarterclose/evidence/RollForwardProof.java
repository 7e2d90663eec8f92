package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.report.RollForwardColumns;

/** Every roll-forward row foots and is in the presentation currency, and the columns add up to the summary. */
final class RollForwardProof implements Proof {

    static final String QUARTER = "roll-forward.csv";

    /** The columns of amounts, closing and its parts included. */
    static final List<String> ALL = Stream.concat(
                    RollForwardColumns.NAMES.stream(), Stream.of("closing", "current", "noncurrent"))
            .toList();

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (CsvIn in = folder.open(QUARTER)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                foots(row, findings);
                if (!row.text("currency").equals(folder.currency())) {
                    findings.add(new Finding(row.place(), "the row is not in " + folder.currency()));
                }
                add(row, sums);
            }
        }
        SourceLine file = SourceLine.file(QUARTER);
        for (String column : ALL) {
            BigDecimal sum = sums.getOrDefault(column, BigDecimal.ZERO);
            String what = "the sum of " + column + " and summary.json differ";
            findings.same(file, what, new Compared(sum, folder.total(column)));
        }
    }

    static void add(Row row, Map<String, BigDecimal> sums) {
        ALL.forEach(column -> sums.merge(column, row.amount(column), BigDecimal::add));
    }

    /** Closing is the sum of the columns before it, and current and non-current make closing. */
    static void foots(Row row, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String column : RollForwardColumns.NAMES) {
            sum = sum.add(row.amount(column));
        }
        BigDecimal closing = row.amount("closing");
        findings.same(row.place(), "the row does not foot to its closing", new Compared(closing, sum));
        BigDecimal parts = row.amount("current").add(row.amount("noncurrent"));
        findings.same(row.place(), "current and noncurrent do not make closing", new Compared(parts, closing));
    }
}
