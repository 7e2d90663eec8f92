package org.quarterclose.measurement;

import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Layer;

/**
 * What the books bring into the quarter for a retirement obligation.
 *
 * @param layers what each layer closed the quarter before with
 * @param recognised whether the obligation was recognised already, be it at zero
 * @param paid the quarter's payments, zero or more
 * @param settlement how the obligation was settled for good in the quarter; empty when it was not
 */
public record RetirementOpening(List<Layer> layers, boolean recognised, Money paid, String settlement) {

    public RetirementOpening(List<Layer> layers, boolean recognised, Money paid) {
        this(layers, recognised, paid, "");
    }

    public RetirementOpening {
        layers = List.copyOf(layers);
    }
}
