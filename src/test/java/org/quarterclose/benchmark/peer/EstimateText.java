package org.quarterclose.benchmark.peer;

/** A line of the file as it stands there; the names are those of the file's columns, in camel case. */
record EstimateText(
        String obligationId,
        String line,
        String category,
        String description,
        String low,
        String high,
        String best,
        String sharePct,
        String shareBasis,
        String spendOn,
        String quantity,
        String unit,
        String unitCost,
        String estimatedOn,
        String preparer,
        String support) {}
