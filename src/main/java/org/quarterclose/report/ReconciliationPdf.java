package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.paper.PdfFile;

/**
 * {@code reconciliation.pdf}: what stands on the page, on paper: with page numbers, bookmarks, tags, and the content
 * hash at the foot of each page. Of very many obligations it shows what the page shows.
 */
final class ReconciliationPdf {

    static final String FILE = "reconciliation.pdf";

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS_OF_A_NUMBER = 15;

    private ReconciliationPdf() {}

    static void write(FrozenClose close, String contentHash, List<Block> page, Path folder) throws IOException {
        CloseHeader header = close.header();
        String title = header.company() + ", " + ReconciliationHtml.titleOf(header);
        String mark = header.mark().isEmpty() ? "" : header.mark() + "   ";
        String footer = mark + title + "   Content hash " + contentHash;
        long number = Long.parseLong(contentHash.substring(0, DIGITS_OF_A_NUMBER), HEXADECIMAL);
        PdfFile.Identity identity =
                new PdfFile.Identity(title, footer, number, close.policy().paper());
        PdfFile.write(page, identity, folder.resolve(FILE));
    }
}
