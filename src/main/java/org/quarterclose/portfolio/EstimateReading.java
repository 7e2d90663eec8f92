package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.LINE;
import static org.quarterclose.portfolio.EstimateFile.OBLIGATION;
import static org.quarterclose.portfolio.EstimateFile.SPEND_ON;

import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RawText;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.RowKind;
import org.quarterclose.intake.Sheet;
import org.quarterclose.portfolio.EstimateSum.Outlook;

/** Reads the rows of one part of an estimate file, one after the other, by the rules of {@link EstimateFile}. */
final class EstimateReading implements AutoCloseable {

    private final Sheet sheet;
    private final Records records;
    private final EstimateCells cells;
    private final EstimateShareCells shares;
    private final EstimateDates dates;
    private final EstimateCurrency currency;
    private final EstimateCarried carried;
    private final EstimateRowKind kinds;
    private final YearsTotal yearsTotal;
    private final EstimateContext context;
    private final LostZeros zeros;
    private final LocalDate dayBefore;
    private final LocalDate lastDay;

    private Obligation recent;
    private Obligation obligation;
    private LocalDate lastPaid;
    private EstimateRange range;
    private EstimateTraits traits;
    private EstimateLine line;
    private RowKind kind = RowKind.LINE;
    private long totalled;

    EstimateReading(Sheet sheet, ByteRange part, EstimateContext context) {
        this.sheet = sheet;
        this.records = new Records(sheet, part);
        this.cells = new EstimateCells(sheet, records, context.quarter().calendar());
        this.shares = new EstimateShareCells(cells);
        this.dates = new EstimateDates(cells, context);
        this.currency = new EstimateCurrency(sheet, cells);
        this.carried = new EstimateCarried(cells, context);
        this.kinds = new EstimateRowKind(sheet, records);
        this.yearsTotal = new YearsTotal(records, cells);
        this.context = context;
        this.dayBefore = context.quarter().start().minusDays(1);
        this.lastDay = context.quarter().end();
        this.zeros = new LostZeros(context.obligations().keySet());
    }

    /** Moves to the next row; false at the end. */
    boolean next() {
        if (!records.next()) {
            return false;
        }
        cells.begin();
        line = null;
        range = EstimateRange.NONE;
        if (records.fault() != null) {
            cells.problems().add(records.fault());
            kind = kinds.ofFault(records.fault());
        } else {
            readRow();
            kind = kindOfRow();
        }
        if (kind != RowKind.LINE) {
            line = null;
        }
        if (kind == RowKind.HEADER || kind == RowKind.NOTE) {
            records.passOverYears();
        }
        return true;
    }

    private RowKind kindOfRow() {
        if (obligation != null) {
            return range.isReadable() ? kinds.ofKnown(obligation.id()) : RowKind.LINE;
        }
        boolean refused = context.refused().contains(cells.text(OBLIGATION));
        return refused ? RowKind.LINE : range.isReadable() ? kinds.ofUnknown() : kinds.ofUnreadable();
    }

    private void readRow() {
        findObligation();
        range = EstimateRange.read(cells);
        EstimateShare share = shares.read();
        LocalDate spendOn = spendOn();
        boolean later = dates.read(obligation, lastPaid);
        currency.check(obligation);
        if (records.isWide() && records.line() != totalled) {
            totalled = records.line();
            yearsTotal.check();
        }
        Outlook outlook = carried.read(obligation, spendOn, records.isWide() ? EstimateRange.NONE : range);
        if (cells.isGood()) {
            traits = new EstimateTraits(spendOn, share, range.hasBest(), later, outlook);
            line = range.line(obligation.number(), records.line(), records.byteOffset(), share.stored());
        }
    }

    /**
     * What is still to be spent comes after the quarter; of a retirement the day says what it is worth, and what is due
     * within the quarter is worth its amount.
     */
    private LocalDate spendOn() {
        LocalDate day = cells.spendOn();
        boolean retirement = obligation != null && obligation.obligationClass() == ObligationClass.RETIREMENT;
        LocalDate over = retirement ? dayBefore : lastDay;
        if (day != null && !day.isAfter(over)) {
            String message = "found spending by " + day + ", which is over; expected a day after " + over;
            cells.note(Code.SPENDING_OVERDUE, SPEND_ON, message);
        }
        if (!retirement) {
            return day;
        }
        if (cells.isBlank(SPEND_ON)) {
            cells.note(Code.VALUE_MISSING, SPEND_ON, "found a blank cell; expected when the cost is spent");
        } else if (day != null && day.getYear() > Cells.LATEST_YEAR) {
            String message = "found the year " + day.getYear() + "; expected one up to " + Cells.LATEST_YEAR;
            cells.note(Code.PERIOD_UNREADABLE, SPEND_ON, message);
        }
        return day;
    }

    private void findObligation() {
        if (recent != null && cells.matches(OBLIGATION, recent.id())) {
            obligation = recent;
            return;
        }
        String id = cells.text(OBLIGATION);
        obligation = context.obligations().get(id);
        if (obligation != null) {
            recent = obligation;
            lastPaid = context.lastPaid().get(id);
        } else if (id.isEmpty()) {
            cells.note(Code.VALUE_MISSING, OBLIGATION, "found a blank cell; expected the id of an obligation");
        } else if (context.refused().contains(id)) {
            cells.note(
                    Code.OBLIGATION_REFUSED,
                    OBLIGATION,
                    "found " + id + ", whose row in obligations.csv was refused; expected the id of a good row");
        } else {
            String message = "found " + id + "; expected an obligation of obligations.csv";
            cells.note(zeros.named(cells.problem(Code.OBLIGATION_UNKNOWN, OBLIGATION, message)));
        }
    }

    /** The row's line, or null when the row is not good. */
    EstimateLine line() {
        return line;
    }

    LocalDate estimatedOn() {
        return dates.estimatedOn();
    }

    /** What the row is; only a line has something to add up. */
    RowKind kind() {
        return kind;
    }

    /** That the row is no line and is passed over. */
    Problem passedOver() {
        return kinds.passedOver(kind);
    }

    /** A text of the line that may be one of a total, or empty. */
    String likeTotal() {
        return kinds.unclear();
    }

    void warn(Problem problem) {
        cells.problems().add(problem);
    }

    /** Whether a total is one by its figures only. */
    boolean isUnnamedTotal() {
        return kinds.isUnnamed();
    }

    String text(int column) {
        return cells.text(column);
    }

    EstimateTraits traits() {
        return traits;
    }

    /** The amounts of the row, good or not. */
    EstimateRange range() {
        return range;
    }

    boolean hasLineId() {
        return !cells.isBlank(LINE);
    }

    /** The id of the row's line within the obligation, empty when it has none. */
    String lineId() {
        return records.isWide() ? cells.text(LINE) + "/" + cells.text(SPEND_ON) : cells.text(LINE);
    }

    /** The id as a whole number, or {@link LineId#NOT_WHOLE}. */
    long wholeLineId() {
        return records.isWide() ? LineId.NOT_WHOLE : cells.whole(LINE);
    }

    /** Which of its years a wide row stands on. */
    int year() {
        return records.year();
    }

    /** The year on which a wide row stands, to name its column by. */
    String yearOr(String column) {
        return records.isWide() ? cells.text(SPEND_ON) : column;
    }

    boolean isWide() {
        return records.isWide();
    }

    /** Errors and warnings of the row. */
    List<Problem> problems() {
        return cells.problems();
    }

    RejectedRow rejected() {
        return rejected(cells.problems());
    }

    RejectedRow rejected(List<Problem> reasons) {
        return new RejectedRow(records.place(), records.rejectedFields(), reasons);
    }

    /** The row as refused for a reason that no single row shows. */
    RejectedRow rejected(Code code, String message) {
        Problem reason = new Problem(code, records.place(), "line", cells.text(LINE), message, cells.text(OBLIGATION));
        return rejected(List.of(reason));
    }

    /** The row as it stands in the file. */
    String raw() {
        return RawText.of(sheet, records);
    }

    /** The line of the file on which the row begins. */
    long rowLine() {
        return records.line();
    }

    SourceLine place() {
        return records.place();
    }

    @Override
    public void close() {
        records.close();
    }
}
