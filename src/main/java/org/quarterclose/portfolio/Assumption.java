package org.quarterclose.portfolio;

import java.math.BigDecimal;
import org.quarterclose.basics.SourceLine;

/** A rate of the quarter as a fraction: 8.5 % is 0.085. */
public record Assumption(AssumptionKind kind, String key, BigDecimal value, SourceLine source) {

    public enum AssumptionKind {
        CARFR,
        DISCOUNT,
        INFLATION,
        FX,
        MARKET_RISK
    }
}
