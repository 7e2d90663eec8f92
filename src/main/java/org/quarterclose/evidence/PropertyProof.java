package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;

/** The rows of by-property.csv are the sums of their obligations' rows, and exposures add up to the summary. */
final class PropertyProof implements Proof {

    private static final String FILE = "by-property.csv";
    private static final String EXCESS = "excess_exposure";

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        Map<String, Map<String, BigDecimal>> sums = sums(folder);
        BigDecimal excess = BigDecimal.ZERO;
        try (CsvIn in = folder.open(FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                Map<String, BigDecimal> sum = sums.remove(row.text("property_id"));
                compare(row, sum == null ? Map.of() : sum, findings);
                excess = excess.add(row.amount(EXCESS));
            }
        }
        sums.keySet().forEach(id -> findings.add(FILE, "the row of property " + id + " is missing"));
        String what = "the sum of excess_exposure and summary.json differ";
        findings.same(SourceLine.file(FILE), what, new Compared(excess, folder.total(EXCESS)));
    }

    private Map<String, Map<String, BigDecimal>> sums(Published folder) throws IOException {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        try (CsvIn in = folder.open(RollForwardProof.QUARTER)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                RollForwardProof.add(row, sums.computeIfAbsent(row.text("property_id"), id -> new TreeMap<>()));
            }
        }
        return sums;
    }

    private void compare(Row row, Map<String, BigDecimal> sum, Findings findings) {
        for (String column : RollForwardProof.ALL) {
            BigDecimal expected = sum.getOrDefault(column, BigDecimal.ZERO);
            String what = column + " of " + row.text("property_id") + " is not the sum of its obligations";
            findings.same(row.place(), what, new Compared(row.amount(column), expected));
        }
    }
}
