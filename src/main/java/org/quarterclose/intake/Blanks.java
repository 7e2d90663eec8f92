package org.quarterclose.intake;

/** What counts as white space in a cell: spaces of every kind, no-break spaces, characters without width. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c >= '\u007F' && (Character.isSpaceChar(c) || Character.isWhitespace(c) || hasNoWidth(c));
    }

    /** Marks of direction, joiners and soft hyphens come with cells that are copied from elsewhere. */
    static boolean hasNoWidth(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    static boolean isBlank(String text) {
        return firstInk(text, 0, text.length()) == text.length();
    }

    /** Index of the first character that is not blank, or {@code to}. */
    static int firstInk(String text, int from, int to) {
        int i = from;
        while (i < to && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index after the last character that is not blank, or {@code from}. */
    static int afterInk(String text, int from, int to) {
        int i = to;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static String trimmed(String text) {
        int from = firstInk(text, 0, text.length());
        return text.substring(from, afterInk(text, from, text.length()));
    }
}
