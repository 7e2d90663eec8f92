package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.CONDITIONS_EXISTED_AT;

import java.time.LocalDate;
import org.quarterclose.basics.Code;

/** Of when the estimate of a row is, and the conditions behind it; says what is too old, too new or overtaken. */
final class EstimateDates {

    private final EstimateCells cells;
    private final LocalDate quarterStart;
    private final LocalDate quarterEnd;
    private final LocalDate staleBefore;
    private LocalDate estimatedOn;

    EstimateDates(EstimateCells cells, EstimateContext context) {
        this.cells = cells;
        this.quarterStart = context.quarter().start();
        this.quarterEnd = context.quarter().end();
        this.staleBefore = context.staleBefore();
    }

    /** The day of the row that was read last; null when it has none that can be read. */
    LocalDate estimatedOn() {
        return estimatedOn;
    }

    /** Whether the conditions arose after the quarter end. */
    boolean read(Obligation obligation, LocalDate lastPaid) {
        estimatedOn = cells.estimatedOn();
        checkAge();
        checkPayments(obligation, lastPaid);
        LocalDate existedAt = cells.date(CONDITIONS_EXISTED_AT);
        if (existedAt == null && obligation != null && cells.isBlank(CONDITIONS_EXISTED_AT)) {
            existedAt = obligation.conditionsExistedAt();
        }
        if (existedAt != null && existedAt.isAfter(quarterEnd)) {
            cells.note(
                    Code.LATER_CONDITIONS,
                    CONDITIONS_EXISTED_AT,
                    "found conditions of " + existedAt + "; expected them by the quarter end, " + quarterEnd);
            return true;
        }
        if (existedAt == null && estimatedOn != null && estimatedOn.isAfter(quarterEnd)) {
            cells.note(
                    Code.ESTIMATE_AFTER_QUARTER_END,
                    EstimateFile.ESTIMATED_ON,
                    "found an estimate of " + estimatedOn + "; expected one by the quarter end, " + quarterEnd);
        }
        return false;
    }

    private void checkAge() {
        if (estimatedOn != null && estimatedOn.isBefore(staleBefore)) {
            cells.note(
                    Code.ESTIMATE_STALE,
                    EstimateFile.ESTIMATED_ON,
                    "found an estimate of " + estimatedOn + "; expected one from " + staleBefore);
        }
    }

    /**
     * What was paid since an estimate may still be in it: the balance would be filled up again by it. An estimate of
     * the quarter itself knows of the quarter's work; one from before it does not.
     */
    private void checkPayments(Obligation obligation, LocalDate lastPaid) {
        boolean paid = obligation != null && lastPaid != null && estimatedOn != null;
        if (paid && estimatedOn.isBefore(quarterStart)) {
            cells.note(
                    Code.PAID_SINCE_ESTIMATE,
                    EstimateFile.ESTIMATED_ON,
                    "found an estimate of " + estimatedOn + " and a payment of " + lastPaid
                            + "; expected an estimate of this quarter");
        }
    }
}
