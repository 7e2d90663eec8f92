package org.quarterclose.report.paper;

/**
 * How a text looks.
 *
 * @param size in thousandths of a point
 * @param colour red, green and blue as on a screen
 */
record Style(int size, boolean isBold, int colour) {

    static final int INK = 0x1b2733;
    static final int SOFT = 0x56626e;
    static final int LINE = 0xd5dbe1;
    static final int BAND = 0xe8edf2;

    static final Style TITLE = new Style(17_000, true, INK);
    static final Style SECTION = new Style(12_000, true, INK);
    static final Style PART = new Style(9_500, true, INK);
    static final Style CAPTION = new Style(8_000, true, INK);
    static final Style BODY = new Style(8_500, false, INK);
    static final Style NOTE = new Style(7_500, false, SOFT);
    static final Style HEADLINE = new Style(11_500, false, INK);
    static final Style FOOTER = new Style(6_500, false, SOFT);

    static Style ofHeading(int level) {
        return level == 1 ? TITLE : level == 2 ? SECTION : PART;
    }

    static Style ofParagraph(String style) {
        return switch (style) {
            case "stamp good" -> new Style(14_000, true, 0x1c6b3f);
            case "stamp warn" -> new Style(14_000, true, 0x8a5a00);
            case "stamp bad" -> new Style(14_000, true, 0xa3231f);
            case "headline" -> HEADLINE;
            case "note", "company", "code" -> NOTE;
            default -> BODY;
        };
    }

    static int ofBar(String style) {
        return switch (style) {
            case "whole" -> 0x51677d;
            case "up" -> 0xb4532a;
            case "down" -> 0x2f7d5b;
            case "range" -> 0xb9c6d3;
            case "accrued" -> INK;
            default -> SOFT;
        };
    }

    Style smaller(int by) {
        return new Style(size - by, isBold, colour);
    }

    Style bold() {
        return new Style(size, true, colour);
    }

    /** From one line's foot to the next. */
    int leading() {
        return size * 5 / 4;
    }
}
