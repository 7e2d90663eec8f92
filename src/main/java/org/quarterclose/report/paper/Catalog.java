package org.quarterclose.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.quarterclose.report.paper.PdfFile.Identity;

/** What a PDF file says of itself: title, language, that it has tags, and that it keeps PDF/UA-1. */
record Catalog(PDDocument pdf, Identity identity) {

    private static final String MAKER = "Quarter Close";

    void write(COSDictionary structure, PDDocumentOutline outline) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        COSDictionary dictionary = catalog.getCOSObject();
        catalog.setVersion("1.7");
        catalog.setLanguage("en");
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        dictionary.setItem(COSName.getPDFName("StructTreeRoot"), structure);
        dictionary.setItem(COSName.getPDFName("MarkInfo"), yes("Marked"));
        dictionary.setItem(COSName.getPDFName("ViewerPreferences"), yes("DisplayDocTitle"));
        dictionary.setItem(COSName.METADATA, metadata());
        pdf.getDocumentInformation().setTitle(identity.title());
        pdf.getDocumentInformation().setProducer(MAKER);
        pdf.setDocumentId(identity.number());
    }

    private static COSDictionary yes(String name) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setBoolean(COSName.getPDFName(name), true);
        return dictionary;
    }

    private COSStream metadata() throws IOException {
        String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        String text = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"" + rdf + "\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(identity.title())
                + "</rdf:li></rdf:Alt></dc:title>\n"
                + "<pdf:Producer>" + MAKER + "</pdf:Producer><pdfuaid:part>1</pdfuaid:part>\n"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return stream;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
