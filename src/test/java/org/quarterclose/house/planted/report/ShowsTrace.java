package org.quarterclose.house.planted.report;

/** Shows a trace where nobody looks. */
public final class ShowsTrace {

    void show(Exception failure) {
        failure.printStackTrace();
    }
}
