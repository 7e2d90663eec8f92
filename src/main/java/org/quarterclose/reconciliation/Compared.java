package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Break;

/** Two figures side by side as a check; the difference is stated, never adjusted. */
final class Compared {

    /** How many breaks of one kind are listed one by one; the rest is counted in a row of its own. */
    static final int LISTED = 100;

    private Compared() {}

    static Check money(String name, Money expected, Money actual, String detail) {
        return amounts(name, expected.amount(), actual.amount(), detail);
    }

    static Check count(String name, long expected, long actual, String detail) {
        return amounts(name, BigDecimal.valueOf(expected), BigDecimal.valueOf(actual), detail);
    }

    /** Exact amounts; equal is equal in value, whatever the number of zeros at the end. */
    static Check amounts(String name, BigDecimal expected, BigDecimal actual, String detail) {
        BigDecimal difference = actual.subtract(expected);
        Status status = difference.signum() == 0 ? Status.PASSED : Status.FAILED;
        return new Check(name, status, expected.toPlainString(), actual.toPlainString(), plain(difference), detail);
    }

    static Check notDeclared(String name, String actual, String detail) {
        return new Check(name, Status.NOT_DECLARED, "", actual, "", detail);
    }

    /** One passed row for all when none differs; otherwise a failed row each. */
    static List<Check> breaks(String name, List<Break> breaks, String allAgree) {
        if (breaks.isEmpty()) {
            return List.of(count(name, 0, 0, allAgree));
        }
        List<Check> checks = new ArrayList<>();
        breaks.stream().limit(LISTED).forEach(one -> checks.add(money(name, one.expected(), one.actual(), one.what())));
        if (breaks.size() > LISTED) {
            checks.add(count(name, 0, breaks.size() - LISTED, "further breaks of this kind, not listed"));
        }
        return checks;
    }

    private static String plain(BigDecimal difference) {
        return difference.signum() == 0 && difference.scale() > Money.CENTS
                ? difference.setScale(Money.CENTS).toPlainString()
                : difference.toPlainString();
    }
}
