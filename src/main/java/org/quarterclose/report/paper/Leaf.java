package org.quarterclose.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** One page being written: texts and rectangles at places in thousandths of a point, measured from the lower left. */
final class Leaf {

    private final PDPage page;
    private final Typeface typeface;
    private final StringBuilder out = new StringBuilder();
    private final List<Tag> marks = new ArrayList<>();

    Leaf(PDPage page, Typeface typeface) {
        this.page = page;
        this.typeface = typeface;
    }

    /** A place on the page. */
    record Point(int x, int y) {}

    PDPage page() {
        return page;
    }

    /** The elements that this page's marked contents belong to, by their numbers. */
    List<Tag> marks() {
        return marks;
    }

    String content() {
        return out.toString();
    }

    /** What is drawn until the end belongs to an element. */
    Leaf begin(Tag tag) {
        String type = tag.element().getNameAsString("S");
        out.append("/").append(type).append(" <</MCID ").append(marks.size()).append(">> BDC\n");
        tag.holds(page, marks.size());
        marks.add(tag);
        return this;
    }

    /** What is drawn until the end is ornament, or repeats what stood elsewhere. */
    Leaf beginArtifact() {
        out.append("/Artifact BMC\n");
        return this;
    }

    Leaf end() {
        out.append("EMC\n");
        return this;
    }

    Leaf text(String text, Style style, Point at) {
        if (text.isEmpty()) {
            return this;
        }
        out.append("BT ");
        colour(style.colour(), "rg");
        if (style.isBold()) {
            colour(style.colour(), "RG");
            out.append("2 Tr ");
            number(style.size() / 32).append("w ");
        } else {
            out.append("0 Tr ");
        }
        out.append("/F ");
        number(style.size()).append("Tf ");
        number(at.x());
        number(at.y()).append("Td ");
        typeface.encode(text, out);
        out.append(" Tj ET\n");
        return this;
    }

    Leaf rectangle(int colour, Point at, Point size) {
        colour(colour, "rg");
        number(at.x());
        number(at.y());
        number(size.x());
        number(size.y()).append("re f\n");
        return this;
    }

    private void colour(int colour, String operator) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            number((colour >> shift & 0xff) * 1000 / 255);
        }
        out.append(operator).append(' ');
    }

    private StringBuilder number(int thousandths) {
        int whole = Math.abs(thousandths) / 1000;
        int part = Math.abs(thousandths) % 1000;
        out.append(thousandths < 0 ? "-" : "").append(whole);
        if (part > 0) {
            out.append('.')
                    .append(part < 100 ? "0" : "")
                    .append(part < 10 ? "0" : "")
                    .append(part);
        }
        return out.append(' ');
    }
}
