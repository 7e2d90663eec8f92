package org.quarterclose.report;

import java.nio.file.Path;
import java.util.List;
import org.quarterclose.report.FrozenClose.InputFile;

/**
 * {@code prior-inputs.csv} of the evidence: the estimate files of the quarter before whose exact bytes were sent again.
 * There is none when no file was.
 */
public final class PriorInputsCsv {

    private PriorInputsCsv() {}

    public static void write(Path file, List<InputFile> inputs) {
        try (CsvOut out = CsvOut.create(file)) {
            out.header("file", "sha256");
            inputs.forEach(input -> out.text(input.file()).text(input.sha256()).end());
        }
    }
}
