package org.quarterclose.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.portfolio.Obligation;

/**
 * At which properties the company still has an obligation when the quarter ends, and at which others the last one was
 * released or settled since the year began. A release after the quarter's end ends nothing yet.
 *
 * @param isSettled whether a settlement is among what ended
 */
record Answerable(Set<String> properties, Set<String> endedInYear, boolean isSettled) {

    static Answerable of(Shown shown) {
        FiscalQuarter quarter = shown.close().header().quarter();
        LocalDate begins = shown.close().header().yearToDateBegins();
        SettledRows settled = shown.settled();
        Set<String> still = new HashSet<>();
        Set<String> released = new HashSet<>();
        Set<String> paid = new HashSet<>();
        for (Obligation one : shown.close().register().obligations()) {
            if (one.isReleasedBy(quarter)) {
                add(released, one, !one.releasedOn().isBefore(begins));
            } else if (settled.isSettled(one.number())) {
                add(paid, one, settled.isSettledInYear(one.number()));
            } else {
                still.add(one.propertyId());
            }
        }
        paid.removeAll(still);
        released.removeAll(still);
        released.addAll(paid);
        return new Answerable(still, released, !paid.isEmpty());
    }

    private static void add(Set<String> properties, Obligation obligation, boolean inYear) {
        if (inYear) {
            properties.add(obligation.propertyId());
        }
    }

    /** "is answerable for environmental obligations at 6 properties; those at 3 others were released in the year". */
    String words() {
        String answerable = "is answerable for environmental obligations at " + Figures.of(properties.size())
                + (properties.size() == 1 ? " property" : " properties");
        return endedInYear.isEmpty()
                ? answerable
                : answerable + "; those at " + Figures.count(endedInYear.size(), "other") + " were released"
                        + (isSettled ? " or settled" : "") + " in the year";
    }
}
