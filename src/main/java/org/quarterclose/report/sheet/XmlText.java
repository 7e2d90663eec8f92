package org.quarterclose.report.sheet;

import java.util.regex.Pattern;

/** A person's text inside markup: a part of a workbook, or a page. */
public final class XmlText {

    /** More does not fit into a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String CUT = " \u2026";

    private XmlText() {}

    /** Text of a cell: cut where a spreadsheet would refuse the file. */
    static String cell(String text) {
        String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
        return escaped(whole.contains("_x") ? CODED.matcher(whole).replaceAll("_x005F_") : whole);
    }

    /** Text that cannot be taken for markup; characters that no page may hold become U+FFFD, and CR a blank. */
    public static String escaped(String text) {
        return isPlain(text) ? text : replaced(text);
    }

    /** Most texts are, and need no copy. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == '&'
                    || c == '<'
                    || c == '>'
                    || c == '"'
                    || c == '\''
                    || isControl(c)
                    || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\r' -> escaped.append(' ');
                default -> escaped.append(isForbidden(text, i) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < ' ' && c != '\n' && c != '\t' || isControl(c) || c == '\uFFFE' || c == '\uFFFF';
    }

    private static boolean isControl(char c) {
        return c >= 0x7f && c <= 0x9f;
    }
}
