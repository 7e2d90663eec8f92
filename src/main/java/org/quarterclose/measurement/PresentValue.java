package org.quarterclose.measurement;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Money;

/**
 * What an amount spent later is worth now: the amount over {@code (1 + rate) ^ (quarters / 4)}, rounded to the cent
 * once, at the end. A rate is that of a year; a quarter of it is the fourth root, never a fourth of the rate.
 */
final class PresentValue {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal QUARTERS_A_YEAR = BigDecimal.valueOf(4);
    /** Obligations share their rates and dates: most growths are asked for again. */
    private static final int KEPT = 4_096;

    private final RoundingMode rounding;
    private final Map<Growth, BigDecimal> kept = new HashMap<>();

    PresentValue(RoundingMode rounding) {
        this.rounding = rounding;
    }

    private record Growth(BigDecimal rate, BigDecimal quarters) {}

    /** @param quarters until the amount is spent, zero or more */
    Money of(Money amount, BigDecimal rate, BigDecimal quarters) {
        if (quarters.signum() == 0) {
            return amount;
        }
        return Money.rounded(amount.amount().divide(growth(rate, quarters), EXACT), amount.currency(), rounding);
    }

    /** The same of an amount that is not rounded yet. */
    BigDecimal exact(BigDecimal amount, BigDecimal rate, BigDecimal quarters) {
        return quarters.signum() == 0 ? amount : amount.divide(growth(rate, quarters), EXACT);
    }

    /** What an amount has grown to. */
    Money grown(Money amount, BigDecimal rate, BigDecimal quarters) {
        return Money.rounded(amount.amount().multiply(growth(rate, quarters)), amount.currency(), rounding);
    }

    /** A part of an amount, in cents. */
    Money part(Money amount, Money numerator, Money denominator) {
        BigDecimal part = amount.amount().multiply(numerator.amount()).divide(denominator.amount(), EXACT);
        return Money.rounded(part, amount.currency(), rounding);
    }

    private BigDecimal growth(BigDecimal rate, BigDecimal quarters) {
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Growth(rate, quarters), PresentValue::growth);
    }

    private static BigDecimal growth(Growth growth) {
        BigDecimal years = growth.quarters().divide(QUARTERS_A_YEAR, EXACT);
        return BigDecimalMath.pow(BigDecimal.ONE.add(growth.rate()), years, EXACT);
    }
}
