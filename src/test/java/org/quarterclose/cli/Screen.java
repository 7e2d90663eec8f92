package org.quarterclose.cli;

import java.util.ArrayList;
import java.util.List;

/** A terminal as a person sees it: only what is left of what was printed. */
public final class Screen {

    private final int columns;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int column;
    private boolean wraps = true;

    public Screen(int columns) {
        this.columns = columns;
    }

    /** The lines on the screen, without blanks at their ends; an empty last one does not count. */
    public List<String> after(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            i += printed.charAt(i) == '\u001b' ? command(printed.substring(i)) - 1 : put(printed.charAt(i));
        }
        List<String> seen = new ArrayList<>();
        lines.forEach(line -> seen.add(line.toString().stripTrailing()));
        if (seen.get(seen.size() - 1).isEmpty()) {
            seen.remove(seen.size() - 1);
        }
        return seen;
    }

    private int command(String rest) {
        if (rest.startsWith("\u001b[K")) {
            last().setLength(Math.min(column, last().length()));
            return 3;
        }
        if (rest.startsWith("\u001b[?7l") || rest.startsWith("\u001b[?7h")) {
            wraps = rest.charAt(4) == 'h';
            return 5;
        }
        throw new IllegalArgumentException("the screen does not know " + rest);
    }

    private int put(char one) {
        if (one == '\n') {
            newLine();
        } else if (one == '\r') {
            column = 0;
        } else {
            if (column == columns && wraps) {
                newLine();
            }
            column = Math.min(column, columns - 1);
            while (last().length() <= column) {
                last().append(' ');
            }
            last().setCharAt(column++, one);
        }
        return 0;
    }

    private void newLine() {
        lines.add(new StringBuilder());
        column = 0;
    }

    private StringBuilder last() {
        return lines.get(lines.size() - 1);
    }
}
