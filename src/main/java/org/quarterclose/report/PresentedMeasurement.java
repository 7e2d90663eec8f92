package org.quarterclose.report;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.rollforward.Translation;

/** A measurement with its amounts at the quarter-end rate, for totals and tables over several currencies. */
final class PresentedMeasurement {

    private PresentedMeasurement() {}

    /** The measurement itself where it is in the presentation currency. */
    static Measurement of(Measurement local, Translation translation) {
        if (!translation.isForeign(local.required().currency())) {
            return local;
        }
        Range range = local.range();
        return new Measurement(
                local.number(),
                local.obligationId(),
                local.obligationClass(),
                local.basis(),
                new Range(
                        amount(range.low(), translation),
                        amount(range.best(), translation),
                        amount(range.high(), translation)),
                local.declaredShare(),
                translation.closing(local.required()),
                translation.closing(local.excessExposure()),
                translation.closing(local.current()),
                local.lines(),
                local.rule(),
                null);
    }

    private static Money amount(Money local, Translation translation) {
        return local == null ? null : translation.closing(local);
    }
}
