package org.quarterclose.intake;

import java.math.BigDecimal;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.IntakePolicy.Limits;

/** Reads amounts in the one number format that the policy declares for a file; what does not fit is never guessed at. */
public final class Amounts {

    /** Not an amount in the declared format. */
    public static final long UNREADABLE = Long.MIN_VALUE;
    /** An amount beyond the limit of digits. */
    public static final long TOO_LARGE = Long.MIN_VALUE + 1;
    /** A good amount with more digits than fit a long of ten-thousandths: ask {@link #exact}. */
    public static final long WIDE = Long.MIN_VALUE + 2;

    private final AmountFormat format;
    private final Limits limits;

    public Amounts(AmountFormat format, Limits limits) {
        this.format = format;
        this.limits = limits;
    }

    /** The amount in ten-thousandths, or one of the three marks above. */
    public long units(String text) {
        throw new UnsupportedOperationException(text + format + limits);
    }

    /** The exact amount; null when {@link #units} says unreadable or too large. */
    public BigDecimal exact(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** What is wrong with a text that {@link #units} refuses: found X; expected Y. */
    public String complaint(String text) {
        throw new UnsupportedOperationException(text);
    }
}
