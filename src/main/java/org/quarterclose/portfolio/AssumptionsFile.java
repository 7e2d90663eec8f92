package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.Assumption.AssumptionKind;

/**
 * {@code assumptions.csv}, the rates of the quarter; may be left out when nothing is discounted.
 * RETIREMENT is measured with them, and REMEDIATION with fixed timing discounted; for everything else they are kept as
 * evidence and change no figure.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>kind*<td>{@code CARFR}, {@code DISCOUNT}, {@code INFLATION}, {@code FX} or {@code MARKET_RISK}
 *   <tr><td>key<td>the currency or year that the rate is for, or blank; one row for a kind and key. {@code CARFR} and
 *       {@code MARKET_RISK} go by currency, {@code INFLATION} by year or currency; a blank key is for all others
 *   <tr><td>value*<td>a fraction such as 0.085, or a percentage with its sign such as 8.5%
 * </table>
 */
final class AssumptionsFile implements FactFile<Assumption> {

    static final String NAME = "assumptions.csv";
    static final Columns COLUMNS = Columns.of("kind*", "key", "value*");

    private final FirstSeen keys = new FirstSeen(Code.RECORD_DUPLICATE, "kind");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Assumption fact(Row row) {
        AssumptionKind kind = row.requiredOneOf("kind", AssumptionKind.class);
        String key = row.text("key");
        if (kind != null) {
            keys.check(row, Arrays.asList(kind, key), (kind + " " + key).strip());
        }
        row.required("value");
        BigDecimal value = row.percentOrFraction("value");
        if (value != null && kind != AssumptionKind.FX && value.abs().compareTo(BigDecimal.ONE) >= 0) {
            String message = "found " + row.text("value") + ", a hundred percent or more; expected a rate such as 8.5%";
            row.problem(Code.RATE_UNREADABLE, "value", message);
        }
        return new Assumption(kind, key, value, row.place());
    }
}
