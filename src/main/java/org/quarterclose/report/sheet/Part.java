package org.quarterclose.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;

/** One XML part of a workbook on its way into the file. */
final class Part implements Closeable {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String BEGINS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Writer out;

    private Part(Writer out) {
        this.out = out;
    }

    static Part begin(ZipOut zip, String name) throws IOException {
        return new Part(new Utf8Writer(zip.entry(name))).raw(BEGINS);
    }

    /** A part that is the same in every workbook. */
    static void copy(ZipOut zip, String name, String resource) throws IOException {
        try (OutputStream out = zip.entry(name);
                InputStream in = Part.class.getResourceAsStream(resource)) {
            in.transferTo(out);
        }
    }

    Part raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
