package org.quarterclose.basics;

import java.math.BigDecimal;

/**
 * The part of a site's cost that is ours, as a fraction above 0 and at most 1 with at most eight decimals (31 % is
 * 0.31).
 */
public record Share(BigDecimal fraction) implements Comparable<Share> {

    public static final Share WHOLE = new Share(BigDecimal.ONE);
    public static final int DECIMALS = 8;

    public Share {
        fraction = fraction.stripTrailingZeros();
        if (fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0 || fraction.scale() > DECIMALS) {
            throw new IllegalArgumentException("a share lies above 0 and at most 1: " + fraction);
        }
    }

    /** Reads a percentage: 31 is 31 %. */
    public static Share ofPercent(BigDecimal percent) {
        return new Share(percent.movePointLeft(2));
    }

    /** The share as hundred-millionths, the whole number in which the database keeps it. */
    public int hundredMillionths() {
        return fraction.movePointRight(DECIMALS).intValueExact();
    }

    public static Share ofHundredMillionths(int value) {
        return new Share(BigDecimal.valueOf(value, DECIMALS));
    }

    /** The percentage as files carry it, without trailing zeros: 31 or 33.3333. */
    public String percent() {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    public boolean isWhole() {
        return fraction.compareTo(BigDecimal.ONE) == 0;
    }

    /** Our part of an amount: exact, never rounded here. */
    public BigDecimal of(BigDecimal amount) {
        return isWhole() ? amount : amount.multiply(fraction);
    }

    @Override
    public int compareTo(Share other) {
        return fraction.compareTo(other.fraction);
    }
}
