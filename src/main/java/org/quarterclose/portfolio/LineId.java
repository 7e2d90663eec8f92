package org.quarterclose.portfolio;

/** How line ids are told apart: whole numbers by value, all others by their text. */
final class LineId {

    /** Stands for an id that is no whole number of up to eighteen digits. */
    static final long NOT_WHOLE = Long.MIN_VALUE;

    private static final int DIGITS = 18;

    private LineId() {}

    static long whole(String text) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return NOT_WHOLE;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_WHOLE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The same text for ids that are the same. */
    static String key(String text) {
        long whole = whole(text);
        return whole == NOT_WHOLE ? text : Long.toString(whole);
    }
}
