package org.quarterclose.portfolio;

import java.math.BigDecimal;

/** An exact running sum of ten-thousandths that spills over into a decimal when a long is full. */
final class EstimateTotal {

    private static final int DECIMALS = 4;

    private long units;
    private BigDecimal spilled = BigDecimal.valueOf(0, DECIMALS);

    void add(long amount) {
        long sum = units + amount;
        if (((units ^ sum) & (amount ^ sum)) < 0) {
            spilled = spilled.add(BigDecimal.valueOf(units, DECIMALS));
            units = amount;
        } else {
            units = sum;
        }
    }

    void add(BigDecimal amount) {
        spilled = spilled.add(amount);
    }

    /** The sum, with at least four decimals. */
    BigDecimal value() {
        return spilled.add(BigDecimal.valueOf(units, DECIMALS));
    }
}
