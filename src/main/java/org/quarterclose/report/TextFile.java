package org.quarterclose.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report's text on its way to the disk in large pieces, in UTF-8. */
final class TextFile {

    private static final int PIECE = 1 << 16;

    private TextFile() {}

    /** Makes the file, or empties it. */
    static Writer create(Path file) throws IOException {
        BufferedOutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), PIECE);
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
}
