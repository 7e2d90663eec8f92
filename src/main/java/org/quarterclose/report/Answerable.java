package org.quarterclose.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.portfolio.Obligation;

/**
 * At how many properties the company still has an obligation when the quarter ends, and at how many others the last one
 * was released since the year began. A release after the quarter's end ends nothing yet.
 */
record Answerable(int properties, int releasedInYear) {

    static Answerable of(FrozenClose close) {
        FiscalQuarter quarter = close.header().quarter();
        LocalDate begins = close.header().yearToDateBegins();
        Set<String> still = new HashSet<>();
        Set<String> released = new HashSet<>();
        for (Obligation one : close.register().obligations()) {
            if (!one.isReleasedBy(quarter)) {
                still.add(one.propertyId());
            } else if (!one.releasedOn().isBefore(begins)) {
                released.add(one.propertyId());
            }
        }
        released.removeAll(still);
        return new Answerable(still.size(), released.size());
    }

    /** "is answerable for environmental obligations at 6 properties; those at 3 others were released in the year". */
    String words() {
        String answerable = "is answerable for environmental obligations at " + Figures.of(properties)
                + (properties == 1 ? " property" : " properties");
        return releasedInYear == 0
                ? answerable
                : answerable + "; those at " + Figures.count(releasedInYear, "other") + " were released in the year";
    }
}
