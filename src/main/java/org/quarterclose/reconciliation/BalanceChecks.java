package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.PriorClosing;
import org.quarterclose.rollforward.Movements;

/** Whether the roll-forward adds up, opens where the quarter before closed, and closes where the measurements say. */
final class BalanceChecks {

    private static final String FOOTS = "roll-forward-foots";
    private static final List<String> COLUMNS = Movements.COLUMNS;

    private BalanceChecks() {}

    /** Columns across in total and by property and class, year to date, and the properties down each column. */
    static List<Check> rollForwardFoots(CloseFigures figures) {
        Balance total = figures.balances().total();
        List<Check> checks = new ArrayList<>();
        checks.add(Compared.money(FOOTS, total.quarter().closing(), total.closing(), "opening and movements, quarter"));
        checks.add(Compared.money(
                FOOTS, total.yearToDate().closing(), total.closing(), "opening and movements, year to date"));
        checks.addAll(Compared.breaks(FOOTS, acrossBreaks(figures), "opening and movements, every property and class"));
        checks.addAll(
                Compared.breaks(FOOTS, downBreaks(figures), "properties and classes make the total, every column"));
        return checks;
    }

    private static List<Break> acrossBreaks(CloseFigures figures) {
        List<Break> breaks = new ArrayList<>();
        figures.balances().cells().forEach((cell, balance) -> {
            String what = cell.propertyId() + " " + cell.obligationClass();
            compare(breaks, what + ", quarter", balance.quarter().closing(), balance.closing());
            compare(breaks, what + ", year to date", balance.yearToDate().closing(), balance.closing());
        });
        return breaks;
    }

    private static List<Break> downBreaks(CloseFigures figures) {
        Balance total = figures.balances().total();
        Balance sum = figures.balances().cells().values().stream()
                .reduce(Balance.none(total.closing().currency()), Balance::plus);
        List<Break> breaks = new ArrayList<>();
        compareColumns(breaks, "quarter", total.quarter(), sum.quarter());
        compareColumns(breaks, "year to date", total.yearToDate(), sum.yearToDate());
        compare(breaks, "properties, closing", total.closing(), sum.closing());
        compare(breaks, "properties, current", total.current(), sum.current());
        return breaks;
    }

    private static void compareColumns(List<Break> breaks, String period, Movements total, Movements sum) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            String what = "properties, " + COLUMNS.get(i) + ", " + period;
            compare(breaks, what, total.columns().get(i), sum.columns().get(i));
        }
    }

    private static void compare(List<Break> breaks, String what, Money expected, Money actual) {
        if (!expected.equals(actual)) {
            breaks.add(new Break(what, expected, actual));
        }
    }

    static List<Check> openingEqualsPriorClosing(CloseFigures figures) {
        String name = "opening-equals-prior-closing";
        PriorClosing prior = figures.prior();
        Money opening = figures.balances().total().quarter().opening();
        if (prior.total() == null) {
            String detail = "no prior closing and no opening balances";
            return List.of(
                    opening.isZero()
                            ? Compared.notDeclared(name, opening.plain(), detail)
                            : Compared.money(name, Money.zero(opening.currency()), opening, detail));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Compared.money(name, prior.total(), opening, "total, " + prior.source()));
        checks.addAll(Compared.breaks(name, prior.differing(), "every obligation, " + prior.source()));
        return checks;
    }

    static List<Check> closingEqualsRequiredBalance(CloseFigures figures) {
        Balance total = figures.balances().total();
        return List.of(Compared.money(
                "closing-equals-required-balance", total.required(), total.closing(), "measurements and roll-forward"));
    }

    static List<Check> layersEqualTheRollForward(CloseFigures figures) {
        return Compared.breaks(
                "layers-equal-roll-forward",
                figures.layers(),
                "opening, accretion, payments and closing of every retirement obligation");
    }

    static List<Check> currentPlusNoncurrentEqualsClosing(CloseFigures figures) {
        Balance total = figures.balances().total();
        String detail = "current " + total.current().plain() + ", non-current "
                + total.noncurrent().plain();
        return List.of(Compared.money(
                "current-plus-noncurrent-equals-closing",
                total.closing(),
                total.current().plus(total.noncurrent()),
                detail));
    }
}
