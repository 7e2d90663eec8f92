package org.quarterclose.portfolio;

import java.math.BigDecimal;

/**
 * One accepted estimate line, slim: amounts in ten-thousandths of the obligation's currency, before the share.
 *
 * @param obligation the obligation's number in the register
 * @param fileLine the line of the file on which it begins
 * @param byteOffset the byte of the file at which it begins
 * @param low {@link #BLANK} when not given; so best and high
 * @param share in hundred-millionths; 0 when the amounts are ours as they are
 * @param wide all amounts of the line when one of them does not fit the whole numbers (which then say nothing), or null
 */
public record EstimateLine(
        int obligation, long fileLine, long byteOffset, long low, long best, long high, int share, Wide wide) {

    /** No amount: not the same as an amount of zero. */
    public static final long BLANK = Long.MIN_VALUE;

    /** Amounts beyond fourteen digits before the decimal mark; null when not given. */
    public record Wide(BigDecimal low, BigDecimal best, BigDecimal high) {}

    public boolean isWide() {
        return wide != null;
    }

    static BigDecimal exact(long units) {
        return units == BLANK ? null : BigDecimal.valueOf(units, 4);
    }
}
