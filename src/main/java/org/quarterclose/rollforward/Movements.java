package org.quarterclose.rollforward;

import java.util.List;
import org.quarterclose.basics.Money;

/**
 * A line of the roll-forward: opening, what moved it by cause, closing. Decreases are negative. The closing is always
 * the sum of the other columns, because nobody can set it.
 *
 * @param incurred liabilities recognised for the first time
 * @param revisions changes of estimate
 * @param accretion passage of time
 * @param payments money spent, negative
 * @param released balances taken to zero by a release, negative
 * @param representation an approved difference between the prior closing and this opening
 */
public record Movements(
        Money opening,
        Money incurred,
        Money revisions,
        Money accretion,
        Money payments,
        Money acquired,
        Money disposed,
        Money fx,
        Money released,
        Money representation) {

    /** The names of the columns before closing, in every file, table and check. */
    public static final List<String> COLUMNS = List.of(
            "opening",
            "incurred",
            "revisions",
            "accretion",
            "payments",
            "acquired",
            "disposed",
            "fx",
            "released",
            "representation");

    public static Movements none(String currency) {
        Money zero = Money.zero(currency);
        return new Movements(zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /** The reverse of {@link #columns()}. */
    public static Movements ofColumns(List<Money> columns) {
        return new Movements(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                columns.get(6),
                columns.get(7),
                columns.get(8),
                columns.get(9));
    }

    public Money closing() {
        return columns().stream().reduce(Money.zero(opening.currency()), Money::plus);
    }

    /** What grows with time: the opening, or what was first recognised, however it came. */
    public Money recognised() {
        return opening.isZero() ? incurred.plus(acquired).plus(disposed).plus(representation) : opening.plus(incurred);
    }

    /** What the quarter's entries add through expense before accretion and recoveries. */
    public Money accrual() {
        return incurred.plus(revisions).plus(released);
    }

    public Movements plus(Movements other) {
        return new Movements(
                opening.plus(other.opening),
                incurred.plus(other.incurred),
                revisions.plus(other.revisions),
                accretion.plus(other.accretion),
                payments.plus(other.payments),
                acquired.plus(other.acquired),
                disposed.plus(other.disposed),
                fx.plus(other.fx),
                released.plus(other.released),
                representation.plus(other.representation));
    }

    /** The same movements on another opening balance: how a year to date grows by a quarter. */
    public Movements openingAt(Money other) {
        return new Movements(
                other, incurred, revisions, accretion, payments, acquired, disposed, fx, released, representation);
    }

    /** The columns before closing, in the order of {@link #COLUMNS}. */
    public List<Money> columns() {
        return List.of(
                opening, incurred, revisions, accretion, payments, acquired, disposed, fx, released, representation);
    }
}
