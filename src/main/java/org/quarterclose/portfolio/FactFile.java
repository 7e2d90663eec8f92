package org.quarterclose.portfolio;

import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;

/** A kind of small input file: its name, its columns, and what one of its rows says. */
interface FactFile<T> {

    String name();

    Columns columns();

    /** The fact of one row; whatever is wrong with the row is noted on it, and the fact is then not used. */
    T fact(Row row);
}
