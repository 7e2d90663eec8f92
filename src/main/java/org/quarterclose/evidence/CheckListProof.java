package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import tools.jackson.databind.JsonNode;

/** The summary's checks are those of checks.csv, and its errors and warnings are counted in exceptions.csv. */
final class CheckListProof implements Proof {

    private static final String CHECKS = "checks.csv";
    private static final String EXCEPTIONS = "exceptions.csv";

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        checks(folder, findings);
        exceptions(folder, findings);
    }

    private void checks(Published folder, Findings findings) throws IOException {
        JsonNode stated = folder.summary().path("checks");
        int position = 0;
        try (CsvIn in = folder.open(CHECKS)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                JsonNode check = stated.path(position++);
                if (!row.text("check").equals(check.path("name").asString(""))
                        || !row.text("status").equals(check.path("status").asString(""))
                        || !row.text("difference")
                                .equals(check.path("difference").asString(""))) {
                    String message = row.text("check") + " " + row.text("status") + ", difference "
                            + row.text("difference") + "; summary.json says " + check;
                    findings.add(new Finding(row.place(), message));
                }
            }
        }
        if (position < stated.size()) {
            findings.add(CHECKS, "found " + position + " checks; summary.json has " + stated.size());
        }
    }

    private void exceptions(Published folder, Findings findings) throws IOException {
        long errors = 0;
        long warnings = 0;
        try (CsvIn in = folder.open(EXCEPTIONS)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                boolean error = row.text("severity").equals("ERROR");
                errors += error ? 1 : 0;
                warnings += error ? 0 : 1;
            }
        }
        SourceLine file = SourceLine.file(EXCEPTIONS);
        findings.same(
                file,
                "the number of errors and summary.json differ",
                new Compared(BigDecimal.valueOf(errors), folder.count("errors")));
        findings.same(
                file,
                "the number of warnings and summary.json differ",
                new Compared(BigDecimal.valueOf(warnings), folder.count("warnings")));
    }
}
