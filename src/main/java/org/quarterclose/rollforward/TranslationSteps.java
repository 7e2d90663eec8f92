package org.quarterclose.rollforward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Step;
import org.quarterclose.measurement.Written;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;

/** How the roll-forward of an obligation in another currency comes into the presentation currency, row by row. */
public final class TranslationSteps {

    private final Framework framework;
    private final String opening;

    /** @param opening where the opening stands: the closing before, or the file of opening balances */
    public TranslationSteps(Framework framework, String opening) {
        this.framework = framework;
        this.opening = opening;
    }

    /** Nothing where there is nothing to translate. */
    public List<Step> steps(TranslatedRow row) {
        if (!row.isForeign()) {
            return List.of();
        }
        if (row.rate() == null) {
            return List.of(Step.of(
                    "There is no rate: the books stay at what was posted",
                    row.presented().closing()));
        }
        String pair = row.local().currency() + " in " + row.presented().currency();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("One " + pair + ": " + row.rate().closing().toPlainString() + " at the quarter end, "
                        + row.rate().average().toPlainString() + " on average")
                .from("assumptions.csv"));
        steps.add(Step.of("Opening, as it was posted", row.presented().quarter().opening())
                .from(opening));
        movements(row, steps);
        if (row.presented().excessPayment().isPositive()) {
            steps.add(Step.of(
                    "Paid above the balance, to expense", row.presented().excessPayment()));
        }
        steps.add(translated(
                "Closing",
                row.local().closing(),
                row.rate().closing(),
                row.presented().closing()));
        steps.add(difference(row.presented().quarter()));
        return steps;
    }

    private static void movements(TranslatedRow row, List<Step> steps) {
        List<Money> local = row.local().quarter().columns();
        List<Money> presented = row.presented().quarter().columns();
        for (int i = 1; i < local.size(); i++) {
            if (!local.get(i).isZero()) {
                String column = Movements.COLUMNS.get(i);
                String name = column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
                steps.add(translated(name, local.get(i), row.rate().average(), presented.get(i)));
            }
        }
    }

    private static Step translated(String name, Money local, BigDecimal rate, Money presented) {
        BigDecimal exact = local.amount().multiply(rate);
        String product = Written.of(local) + " " + local.currency() + " \u00d7 " + rate.toPlainString() + " = ";
        boolean cents = exact.compareTo(presented.amount()) == 0;
        String how = product + (cents ? "" : Written.of(exact) + ", rounded ") + Written.of(presented) + " "
                + presented.currency();
        return Step.of(name).computed(how, presented);
    }

    private Step difference(Movements presented) {
        List<BigDecimal> moved = new ArrayList<>();
        moved.add(presented.closing().amount());
        List<Money> columns = presented.columns();
        for (int i = 0; i < columns.size(); i++) {
            boolean fx = Movements.COLUMNS.get(i).equals("fx");
            if (!fx && !columns.get(i).isZero()) {
                moved.add(columns.get(i).amount().negate());
            }
        }
        return Step.of("Exchange difference: what is then missing to the closing")
                .computed(Written.sum(moved) + " = " + Written.of(presented.fx()), presented.fx())
                .citing(Citation.EXCHANGE_INCOME.in(framework));
    }
}
