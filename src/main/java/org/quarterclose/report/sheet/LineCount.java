package org.quarterclose.report.sheet;

/**
 * How many lines a text takes in a cell: broken between words, as spreadsheet programs break it, by the breadth that
 * its letters have in a sans-serif font. A row that is a line too high is a blemish, one too low hides a word.
 */
final class LineCount {

    /** Breadths in thousandths of the font's size; a column's width is counted in digits. */
    private static final int DIGIT = 556;

    private static final int NARROW = 278;
    private static final int CAPITAL = 722;
    private static final int BROAD = 944;
    private static final String NARROWS = " !'()*,-./:;I[]fijlrt|";
    private static final String BROADS = "%@MWm\u2013\u2014";

    /** Indent and margins of a cell, and what programs differ by. */
    private static final int MARGIN = 3 * DIGIT;

    private LineCount() {}

    /** @param width of the column, in digits */
    static int of(String text, int width) {
        int room = Math.max(width, 6) * DIGIT - MARGIN;
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += paragraph(paragraph, room);
        }
        return lines;
    }

    private static int paragraph(String text, int room) {
        int lines = 1;
        int taken = 0;
        for (String word : text.split("(?<= )")) {
            int breadth = breadth(word.stripTrailing());
            if (taken > 0 && taken + breadth > room) {
                lines++;
                taken = 0;
            }
            lines += Math.max(0, breadth - 1) / room;
            taken += breadth % room + (breadth(word) - breadth);
        }
        return lines;
    }

    private static int breadth(String text) {
        return text.chars().map(LineCount::breadth).sum();
    }

    private static int breadth(int letter) {
        if (NARROWS.indexOf(letter) >= 0) {
            return NARROW + (letter == ' ' || letter == 'I' ? 0 : DIGIT / 10);
        }
        if (BROADS.indexOf(letter) >= 0 || letter > 0x2E7F) {
            return BROAD;
        }
        return Character.isUpperCase(letter) || letter == '_' ? CAPITAL : DIGIT;
    }
}
