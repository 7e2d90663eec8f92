package org.quarterclose.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.SettledForGood;
import org.quarterclose.rollforward.RollForwardRow;

/** Obligations that a payment ended, found as rows pass: each takes two bits, because there may be a million. */
final class SettledRows {

    private final BitSet paidInYear = new BitSet();
    private final BitSet settled = new BitSet();
    private final List<Measurement> settledInYear = new ArrayList<>();

    void add(RollForwardRow row) {
        paidInYear.set(row.number(), !row.yearToDate().payments().isZero());
    }

    void add(Measurement measurement) {
        if (SettledForGood.wordsOf(measurement).isEmpty()) {
            return;
        }
        settled.set(measurement.number());
        if (paidInYear.get(measurement.number()) && settledInYear.size() < Shown.ROWS) {
            settledInYear.add(measurement);
        }
    }

    /** Whether nothing is owed any more, be it settled in this year or before. */
    boolean isSettled(int number) {
        return settled.get(number);
    }

    boolean isSettledInYear(int number) {
        return settled.get(number) && paidInYear.get(number);
    }

    /** The first that were settled since the year began. */
    List<Measurement> ofTheYear() {
        return settledInYear;
    }
}
