package org.quarterclose.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which has Latin, Greek, Cyrillic and Hebrew letters; what a document uses of it goes into the
 * document. Widths are whole thousandths of a point, so that every machine breaks lines alike.
 */
final class Typeface {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int USUAL = 0x600;
    private static final int UNKNOWN = '?';
    /** What is shown of signs that the font does not have: a root for a check, a times for a cross. */
    private static final Map<Integer, Integer> ALIKE = Map.of(0x2713, 0x221a, 0x2717, 0xd7, 0x21b5, 0xb6);

    private final PDType0Font font;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final int unitsPerEm;
    private final int[] usual = new int[USUAL];
    private final int[] widths = new int[USUAL];

    private Typeface(PDDocument document, TrueTypeFont file) throws IOException {
        file.setEnableGsub(false);
        this.file = file;
        this.glyphs = file.getUnicodeCmapLookup();
        this.unitsPerEm = file.getUnitsPerEm();
        this.font = PDType0Font.load(document, file, true);
    }

    static Typeface load(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
            return new Typeface(document, new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes())));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** @param size in thousandths of a point */
    int width(String text, int size) {
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += advance(known(text.codePointAt(i)));
        }
        return (int) (units * size / unitsPerEm);
    }

    private int advance(int character) {
        if (character >= USUAL) {
            return advanceOf(character);
        }
        if (widths[character] == 0) {
            widths[character] = advanceOf(character);
        }
        return widths[character];
    }

    private int advanceOf(int character) {
        try {
            return file.getAdvanceWidth(glyphs.getGlyphId(character));
        } catch (IOException e) {
            throw new IllegalStateException("the font is in the program itself", e);
        }
    }

    /** Writes the text as the document's font counts its glyphs. */
    void encode(String text, StringBuilder out) {
        out.append('<');
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = known(text.codePointAt(i));
            font.addToSubset(character);
            String digits = Integer.toHexString(0x10000 | glyph(character));
            out.append(digits, 1, 5);
        }
        out.append('>');
    }

    /** A character without a glyph is shown as a question mark. */
    private int known(int character) {
        int alike = ALIKE.getOrDefault(character, character);
        return glyph(alike) == 0 ? UNKNOWN : alike;
    }

    private int glyph(int character) {
        if (character >= USUAL) {
            return glyphs.getGlyphId(character);
        }
        if (usual[character] == 0) {
            // One more than the glyph, because nought says that nobody has asked yet.
            usual[character] = glyphs.getGlyphId(character) + 1;
        }
        return usual[character] - 1;
    }
}
