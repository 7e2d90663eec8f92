package org.quarterclose.policy;

/** The sheet that reports are printed on, lying on its long side. */
public enum PaperSize {
    A4(842_000, 595_000, 9, "A4"),
    LETTER(792_000, 612_000, 1, "letter");

    private final int width;
    private final int height;
    private final int spreadsheetCode;
    private final String styleName;

    PaperSize(int width, int height, int spreadsheetCode, String styleName) {
        this.width = width;
        this.height = height;
        this.spreadsheetCode = spreadsheetCode;
        this.styleName = styleName;
    }

    /** In thousandths of a point. */
    public int width() {
        return width;
    }

    /** In thousandths of a point. */
    public int height() {
        return height;
    }

    /** What a workbook calls it. */
    public int spreadsheetCode() {
        return spreadsheetCode;
    }

    /** What a style sheet calls it. */
    public String styleName() {
        return styleName;
    }
}
