package org.quarterclose.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.batch.InputSet.HashedFile;
import org.quarterclose.close.EstimateSumStore.FileCount;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.portfolio.DuplicateLines.Duplicate;
import org.quarterclose.portfolio.SheetRead;
import org.quarterclose.report.FrozenClose.InputFile;

/** Every input file with what was read of it; a file that could not be opened, or that nobody reads, has no rows. */
final class InputFiles {

    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, FileCount> counts = new HashMap<>();
    private final List<HashedFile> files;

    InputFiles(CloseWorkspace workspace, List<Duplicate> duplicates) {
        files = workspace.inputs().files();
        for (SheetRead read : workspace.registerRead().sheets()) {
            sheets.put(read.file(), read.sheet());
            counts.put(read.file(), new FileCount(read.rowsRead(), read.rowsAccepted(), read.rowsRejected()));
        }
        for (Map.Entry<String, Opened> estimate : workspace.estimateSheets().entrySet()) {
            estimate.getValue().sheet().ifPresent(sheet -> sheets.put(estimate.getKey(), sheet));
        }
        counts.putAll(workspace.stores().sums().counts(workspace.closeId()));
        for (Duplicate duplicate : duplicates) {
            counts.computeIfPresent(duplicate.rejected().place().file(), (file, count) -> count.withOneMoreRejected());
        }
    }

    List<InputFile> list() {
        return files.stream().map(this::inputFile).toList();
    }

    private InputFile inputFile(HashedFile file) {
        Sheet sheet = sheets.get(file.file());
        FileCount count = counts.getOrDefault(file.file(), FileCount.NONE);
        return new InputFile(
                file.file(),
                file.sha256(),
                file.bytes(),
                sheet == null ? "" : sheet.encoding(),
                sheet == null ? "" : String.valueOf(sheet.delimiter()),
                sheet == null ? List.of() : sheet.header(),
                sheet == null ? List.of() : sheet.unknownColumns(),
                count.read(),
                count.accepted(),
                count.rejected());
    }
}
