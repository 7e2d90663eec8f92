package org.quarterclose.report;

/** One CSV file of a close: its header row and its rows, written one at a time. */
interface CsvReport {

    void write(FrozenClose close, CsvOut out);
}
