package org.quarterclose.report;

/**
 * A CSV file that follows rows of one kind as they pass: each gives it a row, several, or none. Any number of files
 * follow the same rows, which are read once.
 */
interface RowReport<T> {

    void header(CsvOut out);

    void row(T row, CsvOut out);
}
