package org.quarterclose.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * Writes the structure's leaves, each cell of each table, before what leads to them. Otherwise all of them wait to be
 * written at the same time, and PDFBox goes through what waits for each one that is added.
 */
final class LeavesFirst extends COSWriter {

    private final Set<COSDictionary> leaves = new LinkedHashSet<>();

    LeavesFirst(OutputStream out, List<Leaf> pages) {
        super(out, CompressParameters.NO_COMPRESSION);
        for (Leaf page : pages) {
            page.marks().stream().filter(Tag::isLeaf).map(Tag::element).forEach(leaves::add);
        }
    }

    @Override
    protected void doWriteBody(COSDocument document) throws IOException {
        for (COSDictionary leaf : leaves) {
            doWriteObject(leaf);
        }
        super.doWriteBody(document);
    }
}
