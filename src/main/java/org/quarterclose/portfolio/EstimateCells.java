package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.intake.Amounts;
import org.quarterclose.intake.Dates;
import org.quarterclose.intake.Periods;
import org.quarterclose.intake.Rates;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.ScaleHint;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SpreadsheetDamage;
import org.quarterclose.policy.Feed.AmountFormat;

/** The cells of the estimate row that is being read, typed; notes what cannot be read. */
final class EstimateCells {

    /** An amount that is there and cannot be used; its problem is noted. */
    static final long BAD = Long.MIN_VALUE + 3;

    /** A quantity that is written as a percentage. */
    static final long PERCENT = Long.MIN_VALUE + 4;

    private final Records records;
    private final AmountFormat format;
    private final Amounts amounts;
    private final Amounts quantities;
    private final Rates rates;
    private final Dates dates;
    private final Periods periods;
    private final RecentDates estimatedOn = new RecentDates();
    private final RecentDates spendOn = new RecentDates();
    private final List<Problem> problems = new ArrayList<>();

    /** Neighbouring rows mostly have one of a few dates, which are told apart by a few characters. */
    private static final class RecentDates {
        private static final int KEPT = 16;
        private final String[] texts = new String[KEPT];
        private final LocalDate[] dates = new LocalDate[KEPT];
    }

    EstimateCells(Sheet sheet, Records records, FiscalCalendar calendar) {
        this.records = records;
        this.format = sheet.feed().amounts();
        this.amounts = Amounts.ofMoney(format, sheet.limits());
        this.quantities = new Amounts(format.inUnits(), sheet.limits());
        this.rates = new Rates(sheet.feed().amounts(), sheet.limits());
        this.dates = new Dates(sheet.feed());
        this.periods = new Periods(dates, calendar);
    }

    Rates rates() {
        return rates;
    }

    boolean isBlank(int column) {
        return records.isBlank(column);
    }

    boolean matches(int column, String text) {
        return records.matches(column, text);
    }

    String text(int column) {
        return records.field(column);
    }

    /** A whole number without sign, or {@link LineId#NOT_WHOLE}. */
    long whole(int column) {
        long number = records.whole(column);
        return number < 0 ? LineId.NOT_WHOLE : number;
    }

    /** An amount that may not be negative in ten-thousandths, {@link EstimateLine#BLANK}, WIDE or {@link #BAD}. */
    long cost(int column) {
        long units = amount(column);
        boolean negative = units == Amounts.WIDE ? wide(column).signum() < 0 : units < 0 && units > BAD;
        if (negative) {
            note(Code.AMOUNT_NEGATIVE, column, "found " + text(column) + "; expected a cost, zero or more");
        }
        return units;
    }

    long amount(int column) {
        return figure(column, amounts);
    }

    /** A figure that is no money: it is in no scale. */
    long quantity(int column) {
        return figure(column, quantities);
    }

    private boolean isPercentage(String text) {
        return Rates.isPercentage(text) && rates.figure(text) != null;
    }

    private long figure(int column, Amounts form) {
        if (records.isBlank(column)) {
            return EstimateLine.BLANK;
        }
        long units = records.units(column, form);
        if (units == Amounts.UNREADABLE || units == Amounts.TOO_LARGE) {
            if (form == quantities && isPercentage(text(column))) {
                return PERCENT;
            }
            Code code = units == Amounts.UNREADABLE ? Code.AMOUNT_UNREADABLE : Code.AMOUNT_TOO_LARGE;
            note(code, column, form.complaint(text(column)));
            return BAD;
        }
        return units;
    }

    /** That a cell speaks of a scale which is not the file's. */
    Optional<Problem> scaleProblem(int column) {
        return ScaleHint.problem(records.place(), text(column), format.scale())
                .map(problem -> problem(problem.code(), column, problem.message()));
    }

    /** A number below this that tells most neighbouring texts apart. */
    int sketch(int column, int most) {
        return records.sketch(column, most);
    }

    /** An amount as it is written anywhere in the row, or null when it is none. */
    BigDecimal exact(String text) {
        long units = amounts.units(text);
        return units == Amounts.UNREADABLE || units == Amounts.TOO_LARGE ? null : amounts.exact(text);
    }

    BigDecimal wide(int column) {
        return amounts.exact(text(column));
    }

    /** What the last decimal counts as it is written: a cent in 1,234.50, a thousand in 1,234 thousand. */
    BigDecimal lastPlace(int column) {
        return lastPlace(text(column));
    }

    BigDecimal lastPlace(String text) {
        int mark = text.lastIndexOf(format.decimal());
        long decimals = mark < 0
                ? 0
                : text.substring(mark).chars().filter(Character::isDigit).count();
        return BigDecimal.ONE.movePointRight(format.scale().power() - (int) decimals);
    }

    /** By how many places amounts are moved to the right. */
    int places() {
        return format.scale().power();
    }

    LocalDate estimatedOn() {
        if (records.isBlank(EstimateFile.ESTIMATED_ON)) {
            note(
                    Code.VALUE_MISSING,
                    EstimateFile.ESTIMATED_ON,
                    "found a blank cell; expected the date of the estimate");
            return null;
        }
        LocalDate date = cached(EstimateFile.ESTIMATED_ON, estimatedOn, dates::parse);
        if (date == null) {
            noteDate(EstimateFile.ESTIMATED_ON);
        }
        return date;
    }

    LocalDate spendOn() {
        if (records.isBlank(EstimateFile.SPEND_ON)) {
            return null;
        }
        LocalDate date = cached(EstimateFile.SPEND_ON, spendOn, periods::lastDay);
        if (date == null) {
            note(Code.PERIOD_UNREADABLE, EstimateFile.SPEND_ON, periods.complaint(text(EstimateFile.SPEND_ON)));
        }
        return date;
    }

    LocalDate date(int column) {
        LocalDate date = records.isBlank(column) ? null : dates.parse(text(column));
        if (date == null && !records.isBlank(column)) {
            noteDate(column);
        }
        return date;
    }

    private LocalDate cached(int column, RecentDates recent, Function<String, LocalDate> reading) {
        int slot = records.sketch(column, RecentDates.KEPT);
        if (recent.texts[slot] == null || !records.matches(column, recent.texts[slot])) {
            recent.texts[slot] = records.field(column);
            recent.dates[slot] = reading.apply(recent.texts[slot]);
        }
        return recent.dates[slot];
    }

    private void noteDate(int column) {
        note(Code.DATE_UNREADABLE, column, dates.complaint(text(column)));
    }

    void note(Code code, int column, String message) {
        note(problem(code, column, message));
    }

    void note(Problem problem) {
        problems.add(SpreadsheetDamage.named(problem));
    }

    Problem problem(Code code, int column, String message) {
        String name = EstimateFile.COLUMNS.columns().get(column).name();
        return new Problem(code, records.place(), name, text(column), message, text(EstimateFile.OBLIGATION));
    }

    /** Forgets the problems of the row before. */
    void begin() {
        if (!problems.isEmpty()) {
            problems.clear();
        }
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isGood() {
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }
}
