package org.quarterclose.measurement;

import java.util.List;
import java.util.function.Function;
import org.quarterclose.basics.Money;

/**
 * A retirement obligation measured, with the movements of its layers.
 *
 * @param incurred what the first recognition was worth on its day; zero when there was none
 * @param isReleased whether what was left went by a release or a settlement for good
 * @param excessPayment what was paid above the balance: a loss on settlement
 */
public record Retirement(
        Measurement measurement, List<LayerMovement> layers, Money incurred, boolean isReleased, Money excessPayment) {

    public Retirement {
        layers = List.copyOf(layers);
    }

    public Money accreted() {
        return sum(LayerMovement::accretion);
    }

    /** Negative. */
    public Money paid() {
        return sum(LayerMovement::payments);
    }

    /** Changes of the flows; zero where a release ended them. */
    public Money revised() {
        return isReleased ? zero() : changed();
    }

    /** Negative or zero. */
    public Money released() {
        return isReleased ? changed() : zero();
    }

    private Money changed() {
        return sum(LayerMovement::revision).minus(incurred);
    }

    private Money sum(Function<LayerMovement, Money> column) {
        return layers.stream().map(column).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(incurred.currency());
    }
}
