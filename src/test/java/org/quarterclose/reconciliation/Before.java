package org.quarterclose.reconciliation;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.TranslatedRow;

/**
 * What the books carry for an obligation into a quarter.
 *
 * @param basis of the quarter before; null when the books do not know it
 * @param layers of a retirement obligation; null when it never had any
 * @param posted the balance in the presentation currency; null in a first close, which translates it
 * @param year the year so far, in the obligation's currency and as it is presented; null when there is none
 */
record Before(
        Opening opening,
        Basis basis,
        List<Layer> layers,
        Discounted discounted,
        RecoveryOpening recoveries,
        Map<String, Money> postedRecoveries,
        Money posted,
        TranslatedRow year) {

    /** What {@code opening-balances.csv} can say: a balance, and the layers of a retirement obligation. */
    static Before given(Money balance, List<Layer> layers) {
        return new Before(
                Opening.given(balance),
                null,
                layers.isEmpty() ? null : layers,
                null,
                RecoveryOpening.none(balance.currency()),
                Map.of(),
                null,
                null);
    }

    Money balance() {
        return opening.balance();
    }

    /** As a first close of the next quarter would be given it. */
    Before exported() {
        return given(balance(), layers == null ? List.of() : layers);
    }

    boolean isRecognised() {
        return layers != null && basis != Basis.RELEASED;
    }

    /** In a quarter that is the first of its fiscal year there is none yet. */
    Movements localYear(FiscalQuarter quarter) {
        return year == null || isFirst(quarter) ? null : year.local().yearToDate();
    }

    Movements presentedYear(FiscalQuarter quarter) {
        return year == null || isFirst(quarter) ? null : year.presented().yearToDate();
    }

    private static boolean isFirst(FiscalQuarter quarter) {
        return quarter.label().number() == 1;
    }
}
