package org.quarterclose.benchmark.peer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of the file, typed; {@code null} where a cell is blank. */
record EstimateRow(
        String obligationId,
        String line,
        String category,
        String description,
        BigDecimal low,
        BigDecimal high,
        BigDecimal best,
        BigDecimal sharePct,
        String shareBasis,
        LocalDate spendOn,
        BigDecimal quantity,
        String unit,
        BigDecimal unitCost,
        LocalDate estimatedOn,
        String preparer,
        String support) {}
