package org.quarterclose.intake;

/** What a row of a table is. */
public enum RowKind {
    /** A row as the file's columns say, good or not. */
    LINE,
    /** The header row once more, as where pages were put one below the other. */
    HEADER,
    /** Words and no figure: a heading within the table, or a note below it. */
    NOTE,
    /** What the lines above it come to; compared with them, and never added. */
    TOTAL
}
