package org.quarterclose.report;

import org.quarterclose.reconciliation.Check;

/** {@code checks.csv}: every reconciliation check, passed or not; the difference is actual less expected. */
final class ChecksCsv implements CsvReport {

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.header("check", "status", "expected", "actual", "difference", "detail");
        for (Check check : close.checks()) {
            out.text(check.name()).text(check.status().name());
            out.figure(check.expected()).figure(check.actual()).figure(check.difference());
            out.text(check.detail()).end();
        }
    }
}
