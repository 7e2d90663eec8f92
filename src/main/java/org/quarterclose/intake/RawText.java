package org.quarterclose.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;

/** The text of a record as it stands in the file: its exact bytes, decoded, without the line end behind it. */
public final class RawText {

    private RawText() {}

    /** @param records standing on the record */
    public static String of(Sheet sheet, Records records) {
        long from = records.byteOffset();
        return of(sheet, from, Math.toIntExact(records.nextByte() - from)).replaceAll("[\r\n]+$", "");
    }

    /** The text of some bytes of the file. */
    static String of(Sheet sheet, long from, int length) {
        try (InputStream in = Files.newInputStream(sheet.path())) {
            in.skipNBytes(from);
            return sheet.charset()
                    .decode(ByteBuffer.wrap(in.readNBytes(length)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
