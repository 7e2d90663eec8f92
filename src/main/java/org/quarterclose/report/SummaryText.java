package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A published folder's {@code summary.json} as it stands there. */
public final class SummaryText {

    private SummaryText() {}

    public static String json(Path folder) {
        try {
            return Files.readString(folder.resolve("summary.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
