package org.quarterclose.report;

import org.quarterclose.basics.Problem;

/** {@code exceptions.csv}: every problem in the order of files and lines; line 0 means the whole file. */
final class ExceptionsCsv implements CsvReport {

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.cell("severity").cell("code").cell("file").cell("line").cell("column");
        out.header("value", "message", "remedy", "obligation_id");
        close.problems(problem -> writeRow(problem, out));
    }

    private void writeRow(Problem problem, CsvOut out) {
        out.text(problem.severity().name()).text(problem.code().name());
        out.text(problem.place().file()).number(problem.place().line());
        out.text(problem.column()).text(problem.value()).text(problem.message());
        out.text(problem.remedy()).text(problem.obligationId()).end();
    }
}
