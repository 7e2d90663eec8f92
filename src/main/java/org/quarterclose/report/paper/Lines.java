package org.quarterclose.report.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines: at blanks, and inside a word only where the word alone is too long. */
record Lines(Typeface typeface) {

    private static final String JOINTS = "-_/:,;.";

    /** @param width in thousandths of a point */
    List<String> of(String text, Style style, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            paragraph(clean(paragraph), style.size(), width, lines);
        }
        return lines;
    }

    private void paragraph(String text, int size, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        int blank = typeface.width(" ", size);
        for (String word : text.split(" +")) {
            int wide = typeface.width(word, size);
            if (!line.isEmpty() && used + blank + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            String rest = word;
            while (wide > width && rest.codePointCount(0, rest.length()) > 1) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
                wide = typeface.width(rest, size);
            }
            used += (line.isEmpty() ? 0 : blank) + wide;
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
    }

    private int fitting(String word, int size, int width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (typeface.width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return afterJoint(word, end);
    }

    /** Where a word is broken: rather after one of its hyphens and the like than in the middle. */
    private static int afterJoint(String word, int end) {
        for (int i = end; i > end / 2; i--) {
            if (JOINTS.indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** The widest word, or the whole text when it is not to be broken. */
    int narrowest(String text, Style style, boolean unbroken) {
        int widest = 0;
        for (String word : clean(text).split(unbroken ? "\\R" : "\\s+")) {
            widest = Math.max(widest, typeface.width(word, style.size()));
        }
        return widest;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
