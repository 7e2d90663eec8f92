package org.quarterclose.portfolio;

import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RejectedRow;

/**
 * What came of reading a quarter's small files: good rows and every failure travel together.
 *
 * @param problems all of them, those of rejected rows included, in the order of files and lines
 * @param rejected rows left out, in the order of files and lines
 * @param sheets the files that could be opened, by name
 */
public record RegisterRead(
        Register register, List<Problem> problems, List<RejectedRow> rejected, List<SheetRead> sheets) {

    public RegisterRead {
        problems = List.copyOf(problems);
        rejected = List.copyOf(rejected);
        sheets = List.copyOf(sheets);
    }
}
