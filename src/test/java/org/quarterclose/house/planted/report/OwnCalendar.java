package org.quarterclose.house.planted.report;

import java.time.LocalDate;
import org.quarterclose.basics.FiscalCalendar;

/** Knows a fiscal year of its own. */
public final class OwnCalendar {

    public LocalDate june(int year) {
        return new FiscalCalendar(6).endOf(year);
    }

    public LocalDate december(int year) {
        return FiscalCalendar.DECEMBER.endOf(year);
    }
}
