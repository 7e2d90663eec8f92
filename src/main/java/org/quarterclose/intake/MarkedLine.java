package org.quarterclose.intake;

/** Cuts a line that holds quote marks along its marks. Whatever is not as it should be is left to the parser. */
final class MarkedLine {

    private final String line;
    private final LineMarks marks;
    private int mark;

    private MarkedLine(String line, LineMarks marks) {
        this.line = line;
        this.marks = marks;
    }

    /** Adds the cuts of every field; false when a quote mark stands where it should not or is not closed here. */
    static boolean cut(String line, LineMarks marks, Cuts cuts) {
        MarkedLine marked = new MarkedLine(line, marks);
        int start = 0;
        while (start >= 0) {
            start = marked.isQuote(start) ? marked.quoted(start, cuts) : marked.plain(start, cuts);
        }
        return start == DONE;
    }

    private static final int DONE = -1;
    private static final int SPOILED = -2;

    /** Whether the next mark is a quote mark at this place. */
    private boolean isQuote(int at) {
        return mark < marks.count() && marks.at(mark) == at && line.charAt(at) == StrictParser.QUOTE;
    }

    private int plain(int start, Cuts cuts) {
        if (mark == marks.count()) {
            cuts.add(start, line.length());
            return DONE;
        }
        int end = marks.at(mark++);
        if (line.charAt(end) == StrictParser.QUOTE) {
            return SPOILED;
        }
        cuts.add(start, end);
        return end + 1;
    }

    private int quoted(int start, Cuts cuts) {
        boolean doubled = false;
        mark++;
        while (mark < marks.count()) {
            int at = marks.at(mark++);
            if (line.charAt(at) != StrictParser.QUOTE) {
                continue;
            }
            if (!isQuote(at + 1)) {
                cuts.add(start + 1, at);
                if (doubled) {
                    cuts.lastIsDoubled();
                }
                return afterQuoted(at + 1);
            }
            doubled = true;
            mark++;
        }
        return SPOILED;
    }

    /** A quoted field is followed by a delimiter or by the end of the line. */
    private int afterQuoted(int next) {
        if (next == line.length()) {
            return DONE;
        }
        boolean delimited = mark < marks.count() && marks.at(mark) == next;
        mark++;
        return delimited ? next + 1 : SPOILED;
    }
}
