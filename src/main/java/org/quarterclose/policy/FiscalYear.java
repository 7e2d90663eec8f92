package org.quarterclose.policy;

import java.util.Optional;
import org.quarterclose.basics.FiscalCalendar;

/**
 * When the company's fiscal year ends.
 *
 * @param stated whether the policy says so; otherwise it is assumed to be the calendar year, and printed as such
 */
public record FiscalYear(FiscalCalendar calendar, boolean stated) {

    /** The policy says nothing of it. */
    public static final FiscalYear ASSUMED = new FiscalYear(FiscalCalendar.DECEMBER, false);

    private static final String FEBRUARY = "02-28";
    private static final String LEAP_DAY = "02-29";

    static Optional<FiscalYear> read(PolicyValue value) {
        return value.read("the last day of a month such as 12-31, 06-30 or 02-28", FiscalYear::of);
    }

    // The end of February is 02-28 or 02-29, whichever a person thinks of: it is the last day of any February.
    private static Optional<FiscalYear> of(String text) {
        return FiscalCalendar.endingOn(text.equals(LEAP_DAY) ? FEBRUARY : text)
                .map(calendar -> new FiscalYear(calendar, true));
    }
}
