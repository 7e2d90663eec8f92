package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.util.function.Function;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.EstimateSum;

/** Which point of a range without a best estimate is carried. */
public enum RangePoint {
    /** ASC 450-20-30-1. */
    MINIMUM(EstimateSum::ourAccrued),
    /** IAS 37.39: each point of a continuous range is as likely as any other. */
    MIDDLE(EstimateSum::ourMidPoint);

    private final Function<EstimateSum, BigDecimal> figure;

    RangePoint(Function<EstimateSum, BigDecimal> figure) {
        this.figure = figure;
    }

    public static RangePoint of(Framework framework) {
        return framework == Framework.US_GAAP ? MINIMUM : MIDDLE;
    }

    /** Our share of what is carried of alike lines. */
    BigDecimal of(EstimateSum sum) {
        return figure.apply(sum);
    }
}
