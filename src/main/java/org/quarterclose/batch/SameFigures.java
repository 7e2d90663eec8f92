package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.close.EstimateSumStore.FileSums;
import org.quarterclose.close.EstimateSumStore.OnlyRow;
import org.quarterclose.report.FrozenClose.InputFile;

/**
 * Estimate files of other bytes and the same figures: most likely one sheet that was saved again under another name,
 * and would be carried twice. A single row may well be like another, unless it is
 * about the same obligation and of the same day.
 */
final class SameFigures {

    private static final int ROWS = 2;

    private SameFigures() {}

    /**
     * @param sums of the files with accepted rows
     * @param onlyRows of the files with one accepted row
     */
    static List<Problem> among(List<InputFile> files, Map<String, FileSums> sums, Map<String, OnlyRow> onlyRows) {
        Map<List<Object>, String> firsts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (InputFile file : files) {
            FileSums sum = sums.get(file.file());
            Object row = file.rowsAccepted() >= ROWS ? "" : onlyRows.get(file.file());
            if (sum != null && row != null) {
                String first = firsts.putIfAbsent(
                        List.of(
                                row,
                                file.rowsAccepted(),
                                sum.low().stripTrailingZeros(),
                                sum.high().stripTrailingZeros(),
                                sum.best().stripTrailingZeros()),
                        file.file());
                if (first != null) {
                    problems.add(problem(file, first));
                }
            }
        }
        return problems;
    }

    static Problem problem(InputFile file, String first) {
        String message = "found " + file.rowsAccepted() + (file.rowsAccepted() == 1 ? " row" : " rows")
                + " with the same sums as in " + first + "; expected each sheet once";
        return Problem.of(Code.FILE_SAME_FIGURES, SourceLine.file(file.file()), message);
    }
}
