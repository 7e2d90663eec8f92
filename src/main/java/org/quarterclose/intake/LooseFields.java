package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.List;

/** The fields of one record for a person who corrects it: quote marks that make no sense stay as they are. */
final class LooseFields {

    private LooseFields() {}

    static List<String> of(String text, char delimiter) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int close = closing(text, start, delimiter);
            if (close >= 0) {
                fields.add(text.substring(start + 1, close).replace("\"\"", "\""));
                start = close + 2;
            } else {
                int next = text.indexOf(delimiter, start);
                int stop = next < 0 ? text.length() : next;
                fields.add(text.substring(start, stop));
                start = stop + 1;
            }
        }
        return fields;
    }

    /** Index of the quote mark that properly ends the quoted field that begins here, or -1. */
    private static int closing(String text, int start, char delimiter) {
        if (start == text.length() || text.charAt(start) != StrictParser.QUOTE) {
            return -1;
        }
        int quote = text.indexOf(StrictParser.QUOTE, start + 1);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == StrictParser.QUOTE) {
            quote = text.indexOf(StrictParser.QUOTE, quote + 2);
        }
        boolean ends = quote >= 0 && (quote + 1 == text.length() || text.charAt(quote + 1) == delimiter);
        return ends ? quote : -1;
    }
}
