package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.Assumption.AssumptionKind;

/**
 * {@code assumptions.csv}, the rates of the quarter; may be left out when nothing is discounted.
 * RETIREMENT is measured with them, and REMEDIATION with fixed timing discounted; obligations in other currencies are
 * translated with them. For everything else they are kept as evidence and change no figure.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>kind*<td>{@code CARFR}, {@code DISCOUNT}, {@code INFLATION}, {@code FX} or {@code MARKET_RISK}
 *   <tr><td>key<td>the currency or year that the rate is for, or blank; one row for a kind and key. {@code CARFR} and
 *       {@code MARKET_RISK} go by currency, {@code INFLATION} by year or currency; a blank key is for all others.
 *       {@code FX} goes by currency and which rate it is: {@code CAD closing} (or {@code CAD} alone), the quarter
 *       end's; {@code CAD average}, the quarter's; {@code CAD opening}, in the first close only
 *   <tr><td>value*<td>a fraction such as 0.085, or a percentage with its sign such as 8.5%; for {@code FX} what one
 *       unit of the currency costs in the presentation currency, such as 0.7412
 * </table>
 */
final class AssumptionsFile implements FactFile<Assumption> {

    static final String NAME = "assumptions.csv";
    static final Columns COLUMNS = Columns.of("kind*", "key", "value*");

    private static final Pattern YEAR = Pattern.compile("(19|20|21|22|23|24)[0-9]{2}");

    private final String presentation;
    private final FirstSeen keys = new FirstSeen(Code.RECORD_DUPLICATE, "kind");

    /** @param presentation the policy's currency, in which exchange rates are given */
    AssumptionsFile(String presentation) {
        this.presentation = presentation;
    }

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
        ExchangeRateRow exchange = kind == AssumptionKind.FX ? new ExchangeRateRow(row, presentation) : null;
        String key = exchange == null ? row.text("key") : exchange.key();
        checkKey(row, kind, key);
        if (kind != null) {
            keys.check(row, Arrays.asList(kind, key), (kind + " " + key).strip());
        }
        return new Assumption(kind, key, exchange == null ? rate(row, kind) : exchange.value(), row.place());
    }

    private static BigDecimal rate(Row row, AssumptionKind kind) {
        row.required("value");
        BigDecimal value = row.percentOrFraction("value");
        if (value != null && kind != null && !isRate(kind, value)) {
            String least = kind == AssumptionKind.INFLATION ? "above -100 %" : "from 0";
            String message =
                    "found " + row.text("value") + "; expected a rate " + least + " to below 100 %, such as 8.5%";
            row.problem(Code.RATE_UNREADABLE, "value", message);
        }
        return value;
    }

    /** Prices may fall; nothing else is below zero, and nothing grows a hundredfold. */
    private static boolean isRate(AssumptionKind kind, BigDecimal value) {
        return switch (kind) {
            case INFLATION -> value.abs().compareTo(BigDecimal.ONE) < 0;
            case FX, CARFR, DISCOUNT, MARKET_RISK -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
        };
    }

    /** A rate that nobody would ever look up is a slip of the pen. */
    private static void checkKey(Row row, AssumptionKind kind, String key) {
        boolean year = kind == AssumptionKind.INFLATION && YEAR.matcher(key).matches();
        if (kind != null && kind != AssumptionKind.FX && !key.isEmpty() && !year && !Cells.isIso(key)) {
            String years = kind == AssumptionKind.INFLATION ? ", a year" : "";
            row.problem(Code.VALUE_NOT_LISTED, "key", "found " + key + "; expected a currency" + years + " or nothing");
        }
    }
}
