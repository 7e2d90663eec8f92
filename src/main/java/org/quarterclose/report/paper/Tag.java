package org.quarterclose.report.paper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** An element of the document's structure, which is what a screen reader reads. */
record Tag(COSDictionary element) {

    private static final COSName CONTENT = COSName.K;

    /** The element that holds all others. */
    static Tag document(COSDictionary root) {
        return of("Document", root);
    }

    private static Tag of(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        return new Tag(element);
    }

    /** An element inside this one, after those that are there. */
    Tag add(String type) {
        Tag tag = of(type, element);
        append(tag.element());
        return tag;
    }

    /** A heading cell, and whether it heads its column or its row. */
    Tag heads(String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
        attributes.setDirect(true);
        element.setItem(COSName.A, attributes);
        return this;
    }

    /** What a drawing shows, in words. */
    Tag says(String words) {
        element.setString(COSName.ALT, words);
        return this;
    }

    /** Marked content of a page belongs to this element. */
    void holds(PDPage page, int mark) {
        COSDictionary first = element.getCOSDictionary(COSName.PG);
        if (first == null) {
            element.setItem(COSName.PG, page);
        }
        if (first == null || first == page.getCOSObject()) {
            append(COSInteger.get(mark));
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.MCID, COSInteger.get(mark));
        reference.setDirect(true);
        append(reference);
    }

    /** Whether no other element is inside this one. */
    boolean isLeaf() {
        COSArray content = element.getCOSArray(CONTENT);
        return content == null || content.toList().stream().noneMatch(Tag::isElement);
    }

    private static boolean isElement(COSBase child) {
        return child instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }

    private void append(COSBase child) {
        COSArray content = element.getCOSArray(CONTENT);
        if (content == null) {
            content = new COSArray();
            content.setDirect(true);
            element.setItem(CONTENT, content);
        }
        content.add(child);
    }
}
