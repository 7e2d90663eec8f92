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
        try (InputStream in = Files.newInputStream(sheet.path())) {
            in.skipNBytes(records.byteOffset());
            byte[] bytes = in.readNBytes(Math.toIntExact(records.nextByte() - records.byteOffset()));
            return sheet.charset().decode(ByteBuffer.wrap(bytes)).toString().replaceAll("[\r\n]+$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
