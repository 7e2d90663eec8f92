package org.quarterclose.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quarterclose.report.sheet.Utf8Writer;

/** A report's text on its way to the disk. */
final class TextFile {

    private TextFile() {}

    /** Makes the file, or empties it. */
    static Writer create(Path file) throws IOException {
        return new Utf8Writer(Files.newOutputStream(file));
    }
}
