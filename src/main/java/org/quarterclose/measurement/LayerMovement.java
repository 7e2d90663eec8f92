package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Layer;

/**
 * A layer of a retirement obligation through the quarter: a row of {@code layers.csv}. Its closing is the sum of
 * opening, accretion, payments and revision.
 *
 * @param layer number of the recognition
 * @param undiscounted what is still to be spent at the end of the quarter
 * @param payments what the quarter's spending took off, negative
 * @param revision first recognition or change of the flows, negative when it lowers the balance
 */
public record LayerMovement(
        int layer,
        LocalDate incurredOn,
        BigDecimal rate,
        LocalDate spendOn,
        Money undiscounted,
        Money opening,
        Money accretion,
        Money payments,
        Money revision) {

    /** How a layer enters the quarter. */
    static LayerMovement opening(Layer layer) {
        Money zero = Money.zero(layer.balance().currency());
        return new LayerMovement(
                layer.number(),
                layer.incurredOn(),
                layer.rate(),
                layer.spendOn(),
                layer.undiscounted(),
                layer.balance(),
                zero,
                zero,
                zero);
    }

    /** A layer that this quarter begins, without flows yet. */
    static LayerMovement begun(Recognition recognition, LocalDate spendOn, Money zero) {
        return new LayerMovement(
                recognition.layer(),
                recognition.incurredOn(),
                recognition.rate(),
                spendOn,
                zero,
                zero,
                zero,
                zero,
                zero);
    }

    /** What all flows of one layer have in common. */
    record Recognition(int layer, LocalDate incurredOn, BigDecimal rate) {}

    Recognition recognition() {
        return new Recognition(layer, incurredOn, rate);
    }

    public Money closing() {
        return opening.plus(accretion).plus(payments).plus(revision);
    }

    /** The layer as the next quarter opens with it. */
    public Layer next() {
        return new Layer(layer, incurredOn, rate, spendOn, undiscounted, closing());
    }

    /** Time has passed: the balance grows to this. */
    LayerMovement accretedTo(Money balance) {
        return with(undiscounted, accretion.plus(balance.minus(closing())), payments, revision);
    }

    /** Spending takes the balance and the flows down to these. */
    LayerMovement paidDownTo(Money flows, Money balance) {
        return with(flows, accretion, payments.plus(balance.minus(closing())), revision);
    }

    /** A changed estimate takes the balance and the flows to these. */
    LayerMovement revisedTo(Money flows, Money balance) {
        return with(flows, accretion, payments, revision.plus(balance.minus(closing())));
    }

    private LayerMovement with(Money flows, Money accreted, Money paid, Money revised) {
        return new LayerMovement(layer, incurredOn, rate, spendOn, flows, opening, accreted, paid, revised);
    }
}
