package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.CsvIn.Row;

/**
 * The quarter has the days that its fiscal year gives it; entries are dated its last day; the prior closing is that of
 * the quarter that ended the day before; and the year to date begins in the same fiscal year.
 */
final class CalendarProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        FiscalQuarter quarter = quarter(folder);
        stated(folder, "quarter_begins", quarter.start(), findings);
        stated(folder, "quarter_ends", quarter.end(), findings);
        entries(folder, quarter, findings);
        boolean first = !Files.isRegularFile(folder.dir().resolve(EvidenceFolder.PRIOR_CLOSING));
        if (!first) {
            priorClosing(folder, quarter, findings);
        }
        yearToDate(folder, quarter, first, findings);
    }

    /** The label's quarter in the fiscal year that the summary names. */
    private static FiscalQuarter quarter(Published folder) {
        String label = folder.summary().path("quarter").asString("");
        String yearEnd = folder.summary().path("fiscal_year_ends").asString("");
        try {
            return FiscalCalendar.endingOn(yearEnd).orElseThrow().quarter(Quarter.parse(label));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            String message = "found the quarter '" + label + "' of a fiscal year that ends on '" + yearEnd
                    + "'; expected one like 2003-Q3 and 12-31";
            throw new DamagedFile(SourceLine.file(Published.SUMMARY), message);
        }
    }

    private static void stated(Published folder, String key, LocalDate expected, Findings findings) {
        String actual = folder.summary().path(key).asString("");
        if (!actual.equals(expected.toString())) {
            findings.add(Published.SUMMARY, key + ": found '" + actual + "'; expected " + expected);
        }
    }

    private static void entries(Published folder, FiscalQuarter quarter, Findings findings) throws IOException {
        try (CsvIn in = folder.open(EntriesIn.FILE)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                same(row, "date", quarter.end().toString(), findings);
            }
        }
    }

    private static void priorClosing(Published folder, FiscalQuarter quarter, Findings findings) throws IOException {
        try (CsvIn in = folder.open(EvidenceFolder.PRIOR_CLOSING)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                same(row, "quarter", quarter.previous().toString(), findings);
                same(row, "quarter_ends", quarter.start().minusDays(1).toString(), findings);
            }
        }
    }

    private static void same(Row row, String column, String expected, Findings findings) {
        String actual = row.text(column);
        if (!actual.equals(expected)) {
            findings.add(new Finding(row.place(), column + ": found " + actual + "; expected " + expected));
        }
    }

    private static void yearToDate(Published folder, FiscalQuarter quarter, boolean first, Findings findings) {
        if (first || quarter.label().number() == 1) {
            stated(folder, "year_to_date_begins", quarter.start(), findings);
            return;
        }
        String actual = folder.summary().path("year_to_date_begins").asString("");
        boolean early = begins(actual)
                .isBefore(quarter.calendar().endOf(quarter.label().year() - 1).plusDays(1));
        if (early || !begins(actual).isBefore(quarter.start())) {
            findings.add(
                    Published.SUMMARY,
                    "year_to_date_begins: found " + actual + "; expected an earlier quarter of the same fiscal year");
        }
    }

    private static LocalDate begins(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            String message = "year_to_date_begins: found '" + text + "'; expected a day like 2003-07-01";
            throw new DamagedFile(SourceLine.file(Published.SUMMARY), message);
        }
    }
}
