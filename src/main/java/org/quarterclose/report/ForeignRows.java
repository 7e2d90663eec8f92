package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** The obligations in one other currency: the largest, and what all of them add up to in that currency. */
final class ForeignRows {

    private final Largest<RollForwardRow> largest = new Largest<>(Shown.ROWS);
    private Movements total;

    ForeignRows(String currency) {
        this.total = Movements.none(currency);
    }

    void add(RollForwardRow row) {
        total = total.plus(row.quarter());
        largest.add(row, weight(row.quarter().columns()));
    }

    private static BigDecimal weight(List<Money> columns) {
        return columns.stream().map(money -> money.absolute().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Movements total() {
        return total;
    }

    List<RollForwardRow> shown() {
        return largest.inOrder();
    }

    long leftOut() {
        return largest.seen() - largest.inOrder().size();
    }
}
