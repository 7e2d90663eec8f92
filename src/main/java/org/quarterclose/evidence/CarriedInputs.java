package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.report.FrozenClose.InputFile;

/** The files of the quarter before that were sent again, as the evidence keeps them: their names and hashes. */
public final class CarriedInputs {

    private CarriedInputs() {}

    public static List<InputFile> read(Path folder) throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        if (KeptFiles.has(folder, EvidenceFolder.PRIOR_INPUTS)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_INPUTS)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    inputs.add(new InputFile(
                            row.text("file"), row.text("sha256"), 0, "", "", List.of(), List.of(), 0, 0, 0));
                }
            }
        }
        return inputs;
    }
}
