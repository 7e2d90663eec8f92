package org.quarterclose.basics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact amount in whole cents of one currency. An increase of a liability is positive.
 *
 * <p>Money never rounds by itself: {@link #rounded} is the one place where an exact figure becomes cents, and its
 * caller names the mode. Two currencies never meet in one sum: that is a bug of ours and fails loudly.
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final int CENTS = 2;
    private static final String NOTHING = "0.00";

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The exact figure in whole cents, rounded by the mode that the close policy names. */
    public static Money rounded(BigDecimal exact, String currency, RoundingMode mode) {
        return new Money(exact.setScale(CENTS, mode), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money absolute() {
        return new Money(amount.abs(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether it is a part of the other: nothing, or of the same sign and no larger. */
    public boolean isWithin(Money whole) {
        Money rest = whole.minus(this);
        return isZero() || amount.signum() == whole.amount.signum() && rest.amount.signum() != -amount.signum();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The plain decimal that files carry: two decimals, no grouping, no currency. */
    public String plain() {
        return amount.signum() == 0 ? NOTHING : amount.toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies in one sum: " + this + " and " + other);
        }
        return other;
    }
}
