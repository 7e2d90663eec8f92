package org.quarterclose.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cuts a large sheet into parts that can be read apart from each other. */
public final class RecordCutter {

    private RecordCutter() {}

    /**
     * Parts of about so many bytes, on record boundaries, in order, covering the sheet's records exactly. Reading the
     * parts one after the other gives the same records, lines and bytes as reading the whole. A sheet whose quote marks
     * are not all in order stays in one part, because there a record's end depends on how the faults before it are
     * mended; so does UTF-16, which is never large, and one whose rows of totals speak of all lines above them.
     *
     * @throws UncheckedIOException when the file cannot be read any more
     */
    public static List<ByteRange> cut(Sheet sheet, long targetBytes) {
        ByteRange whole = sheet.records();
        boolean wide = sheet.charset().equals(StandardCharsets.UTF_16LE)
                || sheet.charset().equals(StandardCharsets.UTF_16BE);
        boolean hasTotals = !sheet.feed().table().totalWords().isEmpty();
        if (wide || hasTotals || whole.end() - whole.start() <= targetBytes) {
            return List.of(whole);
        }
        try {
            List<ByteRange> parts = new CutScan(sheet, targetBytes).parts();
            return parts.isEmpty() ? List.of(whole) : parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
