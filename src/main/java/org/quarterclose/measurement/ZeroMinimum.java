package org.quarterclose.measurement;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.portfolio.Obligation;

/** A probable loss whose range begins at zero: nothing is accrued, and somebody should confirm that zero. */
public final class ZeroMinimum {

    private ZeroMinimum() {}

    public static Optional<Problem> of(Obligation obligation, Measurement measurement) {
        if (measurement.basis() != Measurement.Basis.MINIMUM_OF_RANGE
                || !measurement.required().isZero()) {
            return Optional.empty();
        }
        String message = "found a probable loss with a low end of " + measurement.required() + " and a high end of "
                + measurement.range().high() + "; expected a low end above zero, or a best estimate";
        return Optional.of(
                Problem.of(Code.ZERO_MINIMUM, obligation.source(), message).about(obligation.id()));
    }
}
