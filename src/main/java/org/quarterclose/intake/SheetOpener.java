package org.quarterclose.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Problem;
import org.quarterclose.policy.IntakePolicy;

/** Opens the input files of a quarter's folder: finds encoding, delimiter and columns, or says why it cannot. */
public final class SheetOpener {

    private final Path folder;
    private final IntakePolicy policy;

    public SheetOpener(Path folder, IntakePolicy policy) {
        this.folder = folder;
        this.policy = policy;
    }

    /** Whether the folder has this file at all: an optional file that is absent is no problem. */
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** The sheet, or the errors that keep it shut; warnings such as unknown columns come with the sheet. */
    public Opened open(String file, Columns columns) {
        throw new UnsupportedOperationException(file + policy + columns);
    }

    /** What came of opening a file. */
    public record Opened(Optional<Sheet> sheet, List<Problem> problems) {

        public Opened {
            problems = List.copyOf(problems);
        }
    }
}
