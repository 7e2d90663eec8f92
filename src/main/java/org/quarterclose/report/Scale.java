package org.quarterclose.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.quarterclose.basics.Money;

/**
 * Where an amount stands on a chart that is {@link #WIDTH} units wide; whole units, so that every machine draws alike.
 */
final class Scale {

    static final int WIDTH = 1000;

    private final BigDecimal lowest;
    private final BigDecimal span;

    private Scale(BigDecimal lowest, BigDecimal span) {
        this.lowest = lowest;
        this.span = span;
    }

    /** A scale that holds zero and all the amounts. */
    static Scale of(Collection<Money> amounts) {
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (Money money : amounts) {
            lowest = lowest.min(money.amount());
            highest = highest.max(money.amount());
        }
        return new Scale(lowest, highest.subtract(lowest));
    }

    int at(Money money) {
        if (span.signum() == 0) {
            return 0;
        }
        return money.amount()
                .subtract(lowest)
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(span, 0, RoundingMode.DOWN)
                .intValueExact();
    }
}
