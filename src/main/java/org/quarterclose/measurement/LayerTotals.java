package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.portfolio.Obligation;

/**
 * What the layers of an obligation add up to at the quarter end.
 *
 * @param rate of all layers, weighted by what is still to be spent; null when nothing is
 */
record LayerTotals(Money closing, Money current, Money accretion, Money undiscounted, BigDecimal rate, long layers) {

    private static final int RATE_DECIMALS = 8;

    static LayerTotals of(List<LayerMovement> rows, LocalDate currentUntil, String currency) {
        Money zero = Money.zero(currency);
        Money undiscounted = zero;
        Money closing = zero;
        Money current = zero;
        Money accretion = zero;
        BigDecimal weighted = BigDecimal.ZERO;
        for (LayerMovement row : rows) {
            undiscounted = undiscounted.plus(row.undiscounted());
            closing = closing.plus(row.closing());
            accretion = accretion.plus(row.accretion());
            current = row.spendOn().isAfter(currentUntil) ? current : current.plus(row.closing());
            weighted = weighted.add(row.undiscounted().amount().multiply(row.rate()));
        }
        long layers = rows.stream()
                .filter(row -> row.undiscounted().isPositive())
                .mapToInt(LayerMovement::layer)
                .distinct()
                .count();
        return new LayerTotals(closing, current, accretion, undiscounted, rate(weighted, undiscounted), layers);
    }

    private static BigDecimal rate(BigDecimal weighted, Money undiscounted) {
        if (undiscounted.isZero()) {
            return null;
        }
        return weighted.divide(undiscounted.amount(), MathContext.DECIMAL128)
                .setScale(RATE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    Measurement measurement(Obligation obligation, String rule, long lines) {
        return new Measurement(
                obligation.number(),
                obligation.id(),
                obligation.obligationClass(),
                Basis.EXPECTED_PRESENT_VALUE,
                Range.NONE,
                null,
                closing,
                Money.zero(closing.currency()),
                current,
                lines,
                rule,
                new Discounted(undiscounted, rate));
    }

    /** Nothing is owed any more. */
    Measurement gone(Obligation obligation, String rule) {
        Money zero = Money.zero(closing.currency());
        return new Measurement(
                obligation.number(),
                obligation.id(),
                obligation.obligationClass(),
                Basis.RELEASED,
                Range.NONE,
                null,
                zero,
                zero,
                zero,
                0,
                rule);
    }
}
