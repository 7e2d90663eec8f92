package org.quarterclose.basics;

/**
 * Where a figure comes from: an input file, relative to the quarter's folder, and the line its record begins on (1 is
 * the first).
 */
public record SourceLine(String file, long line) implements Comparable<SourceLine> {

    /** The whole file, when a problem has no line of its own. */
    public static SourceLine file(String file) {
        return new SourceLine(file, 0);
    }

    @Override
    public int compareTo(SourceLine other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
