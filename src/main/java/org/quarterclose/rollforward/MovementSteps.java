package org.quarterclose.rollforward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Step;
import org.quarterclose.measurement.Written;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;

/** An obligation's way from its opening to its closing, movement by movement. */
public final class MovementSteps {

    private static final String CORRECTED = "corrected";

    private final Framework framework;
    private final Sources sources;
    private final Map<String, String> through;

    /**
     * Where movements stand.
     *
     * @param opening the closing before, or the file of opening balances
     * @param byColumn files and lines by the column of the roll-forward
     * @param corrected what of the revisions puts an error of an earlier quarter right
     */
    public record Sources(String opening, Map<String, String> byColumn, Money corrected) {

        String of(String column) {
            return byColumn.getOrDefault(column, "");
        }

        /** What came in another currency than is carried moves nothing. */
        Money correctedIn(String currency) {
            return corrected.currency().equals(currency) ? corrected : Money.zero(currency);
        }
    }

    /** @param through the accounts that movements go through, by the column of the roll-forward */
    public MovementSteps(Framework framework, Sources sources, Map<String, String> through) {
        this.through = through;
        this.framework = framework;
        this.sources = sources;
    }

    public List<Step> steps(RollForwardRow row) {
        Map<String, Money> columns = columns(row);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("Opening", row.quarter().opening()).from(sources.opening()));
        Money sofar = row.quarter().opening();
        for (Map.Entry<String, Money> column : columns.entrySet()) {
            if (!column.getValue().isZero()) {
                steps.add(step(column.getKey(), sofar, column.getValue(), row));
            }
            sofar = sofar.plus(column.getValue());
        }
        if (row.excessPayment().isPositive()) {
            steps.add(excess(row));
        }
        steps.add(closing(row));
        return steps;
    }

    /** In the order in which they happen; the change of estimate is what is then missing. */
    private Map<String, Money> columns(RollForwardRow row) {
        Money corrected = QuarterEvents.correctedWithin(sources.correctedIn(row.currency()), row);
        Map<String, Money> named = new LinkedHashMap<>();
        List<Money> columns = row.quarter().columns();
        for (int i = 0; i < columns.size(); i++) {
            named.put(Movements.COLUMNS.get(i), columns.get(i));
        }
        named.put(CORRECTED, corrected);
        named.merge("revisions", corrected.negated(), Money::plus);
        boolean layers = row.obligationClass() == ObligationClass.RETIREMENT;
        List<String> first = layers
                ? List.of(
                        "representation", "acquired", "disposed", "incurred", "accretion", "payments", "fx", CORRECTED)
                : List.of(
                        "representation", CORRECTED, "acquired", "disposed", "accretion", "payments", "fx", "incurred");
        Map<String, Money> inOrder = new LinkedHashMap<>();
        first.forEach(column -> inOrder.put(column, named.get(column)));
        List.of("revisions", "released").forEach(column -> inOrder.put(column, named.get(column)));
        return inOrder;
    }

    private Step step(String column, Money before, Money amount, RollForwardRow row) {
        boolean missing = isMissing(column, row);
        String how = missing
                ? "required " + Written.of(before.plus(amount)) + Written.MINUS + "carried " + Written.of(before)
                        + " = " + Written.of(amount) + " " + column + through(column)
                : Written.sum(List.of(before.amount(), amount.amount())) + " (" + column + ") = "
                        + Written.of(before.plus(amount)) + through(column);
        return Step.of(words(column, amount))
                .computed(how, amount)
                .citing(citation(column))
                .from(sources.of(column));
    }

    private String through(String column) {
        return through.containsKey(column) ? " through " + through.get(column) : "";
    }

    private static boolean isMissing(String column, RollForwardRow row) {
        boolean estimate = List.of("incurred", "revisions", "released").contains(column);
        return estimate && row.obligationClass() != ObligationClass.RETIREMENT;
    }

    private static String words(String column, Money amount) {
        return switch (column) {
            case "representation" -> "An approved difference between the prior closing and this opening";
            case CORRECTED -> "An error of an earlier quarter put right";
            case "acquired" -> "Taken over with a property";
            case "disposed" -> "Handed on with a property";
            case "incurred" -> "Recognised for the first time";
            case "accretion" -> "The passage of time";
            case "payments" -> amount.isNegative() ? "Payments" : "Refunds";
            case "revisions" -> "The estimate changed";
            case "released" -> "Owed no longer";
            default -> "Translation";
        };
    }

    private String citation(String column) {
        Citation citation = switch (column) {
            case "representation" -> Citation.REPRESENTED;
            case CORRECTED -> Citation.CORRECTED;
            case "acquired" -> Citation.TAKEN_OVER;
            case "disposed" -> Citation.HANDED_ON;
            case "payments" -> Citation.PAYMENT;
            case "released" -> Citation.RELEASED;
            default -> null;
        };
        return citation == null ? "" : citation.in(framework);
    }

    private Step excess(RollForwardRow row) {
        Money paid = row.quarter().payments().negated();
        String how = "paid " + Written.of(paid.plus(row.excessPayment())) + Written.MINUS + "balance "
                + Written.of(paid) + " = " + Written.of(row.excessPayment());
        boolean settlement = row.obligationClass() == ObligationClass.RETIREMENT;
        return Step.of("Paid above the balance: "
                        + (settlement ? "a loss on settlement" : "expense, no movement of the liability"))
                .computed(how, row.excessPayment())
                .citing((settlement ? Citation.SETTLEMENT_LOSS : Citation.PAYMENT_ABOVE_BALANCE).in(framework))
                .from(sources.of("payments"));
    }

    private Step closing(RollForwardRow row) {
        List<BigDecimal> moved = new ArrayList<>();
        moved.add(row.quarter().opening().amount());
        columns(row).values().stream().filter(money -> !money.isZero()).forEach(money -> moved.add(money.amount()));
        return Step.of("Closing").computed(Written.sum(moved) + " = " + Written.of(row.closing()), row.closing());
    }
}
