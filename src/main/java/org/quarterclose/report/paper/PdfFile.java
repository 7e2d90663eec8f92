package org.quarterclose.report.paper;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.quarterclose.policy.PaperSize;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Leaf.Point;

/**
 * A PDF file with tags and an outline. No clock, machine or person is named in it, and it is deflated by a library of
 * its own: the same blocks give the same bytes everywhere.
 */
public final class PdfFile {

    private static final COSName FONT = COSName.getPDFName("F");
    private static final int PIECE = 1 << 16;
    private static final int LEVEL = 3;

    private final PDDocument pdf = new PDDocument();
    private final Typeface typeface;
    private final Identity identity;
    private final List<Leaf> leaves = new ArrayList<>();
    private final COSDictionary structure = new COSDictionary();
    private final Tag document = Tag.document(structure);
    private final Outline outline = new Outline();

    /**
     * What names the document.
     *
     * @param footer stands at the foot of each page
     * @param number tells this document from others
     * @param paper what it is printed on
     */
    public record Identity(String title, String footer, long number, PaperSize paper) {}

    private PdfFile(Identity identity) throws IOException {
        this.identity = identity;
        this.typeface = Typeface.load(pdf);
    }

    /** Writes the blocks, one below the other. */
    public static void write(List<Block> blocks, Identity identity, Path file) throws IOException {
        PdfFile written = new PdfFile(identity);
        try (PDDocument open = written.pdf) {
            new Flow(written).add(blocks);
            written.finish();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PIECE)) {
                new LeavesFirst(out, written.leaves).write(open);
            }
        }
    }

    PaperSize paper() {
        return identity.paper();
    }

    Typeface typeface() {
        return typeface;
    }

    Tag document() {
        return document;
    }

    Leaf page() {
        PDPage page = new PDPage(new PDRectangle(paper().width() / 1000, paper().height() / 1000));
        pdf.addPage(page);
        Leaf leaf = new Leaf(page, typeface);
        leaves.add(leaf);
        return leaf;
    }

    void bookmark(Heading heading, PDPage page, int y) {
        outline.add(heading, page, y);
    }

    private void finish() throws IOException {
        PDResources resources = new PDResources();
        resources.put(FONT, typeface.font());
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            footer(leaf, i + 1);
            leaf.page().setResources(resources);
            COSDictionary page = leaf.page().getCOSObject();
            page.setInt(COSName.STRUCT_PARENTS, i);
            page.setItem(COSName.getPDFName("Tabs"), COSName.S);
            page.setItem(COSName.CONTENTS, stream(leaf.content().getBytes(StandardCharsets.US_ASCII)));
        }
        typeface.font().subset();
        deflate(typeface.font().getCOSObject(), new HashSet<>());
        structure();
        outline.close();
        new Catalog(pdf, identity).write(structure, outline.root());
    }

    private void footer(Leaf leaf, int number) {
        String count = number + " / " + leaves.size();
        int right = paper().width() - Flow.MARGIN - typeface.width(count, Style.FOOTER.size());
        leaf.beginArtifact();
        leaf.rectangle(Style.LINE, new Point(Flow.MARGIN, 33_000), new Point(paper().width() - 2 * Flow.MARGIN, 400));
        leaf.text(identity.footer(), Style.FOOTER, new Point(Flow.MARGIN, 24_000));
        leaf.text(count, Style.FOOTER, new Point(right, 24_000)).end();
    }

    private COSStream stream(byte[] content) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        write(stream, content);
        return stream;
    }

    private static void write(COSStream stream, byte[] content) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(LEVEL), PIECE)) {
            out.write(content);
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            deflated.writeTo(raw);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    }

    /** The font's streams once more, deflated by the same library as all others. */
    private void deflate(COSBase base, Set<COSBase> done) throws IOException {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || !done.add(object)) {
            return;
        }
        if (object instanceof COSStream stream) {
            write(stream, stream.createInputStream().readAllBytes());
        } else if (object instanceof COSDictionary dictionary) {
            for (COSBase value : dictionary.getValues()) {
                deflate(value, done);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase value : array) {
                deflate(value, done);
            }
        }
    }

    private void structure() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < leaves.size(); i++) {
            COSArray marks = new COSArray();
            leaves.get(i).marks().forEach(tag -> marks.add(tag.element()));
            numbers.add(COSInteger.get(i));
            numbers.add(marks);
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        structure.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        structure.setItem(COSName.K, document.element());
        structure.setItem(COSName.getPDFName("ParentTree"), parents);
        structure.setInt(COSName.getPDFName("ParentTreeNextKey"), leaves.size());
    }
}
