package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one part of an estimate file came to.
 *
 * @param rowsRead accepted and rejected rows; blank ones don't count
 * @param sent rows as their sender counts them: one with a column for each year is one, and a total is none
 * @param sumLow of every readable amount of the column, of rejected rows too, before any share: what the sender's
 *     control totals are compared with; so best and high
 * @param estimatedDays the days of the estimates of accepted rows, added up
 * @param sums in the order in which their first lines came
 * @param spans the line ids of each obligation
 */
public record EstimatePartResult(
        long rowsRead,
        long accepted,
        long rejected,
        long sent,
        BigDecimal sumLow,
        BigDecimal sumBest,
        BigDecimal sumHigh,
        long estimatedDays,
        List<EstimateSum> sums,
        List<LineSpan> spans) {

    public EstimatePartResult {
        sums = List.copyOf(sums);
        spans = List.copyOf(spans);
    }
}
