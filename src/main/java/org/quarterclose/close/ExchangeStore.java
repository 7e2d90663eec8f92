package org.quarterclose.close;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.ExchangeRate;
import org.quarterclose.reconciliation.CloseFigures.Break;

/** The exchange rates of a version, and what they make of measurements in other currencies. */
public final class ExchangeStore extends JdbcStore {

    private static final int BREAKS_NAMED = 101;
    private static final String TRANSLATED = translated();

    public ExchangeStore(DataSource dataSource) {
        super(dataSource);
    }

    /** What an obligation must carry, and could cost beyond that, in the presentation currency. */
    public record TranslatedMeasurement(int number, Money required, Money excessExposure) {}

    public void addRates(long closeId, List<ExchangeRate> rates) {
        if (!rates.isEmpty()) {
            copyInto(
                    "exchange_rate (close_id, currency, closing, average, opening)",
                    copy -> rates.forEach(rate -> copy.row(
                            closeId,
                            rate.currency(),
                            rate.closing().toPlainString(),
                            rate.average().toPlainString(),
                            rate.opening() == null ? null : rate.opening().toPlainString())));
        }
    }

    /** Currencies of the obligations that are not in the presentation currency, in order. */
    public SortedSet<String> foreignCurrencies(long closeId) {
        return new TreeSet<>(list(
                "select distinct currency from foreign_roll_forward where close_id = ?",
                row -> row.getString(1),
                closeId));
    }

    /** The rates of a currency; empty where one was missing. */
    public Optional<ExchangeRate> rate(long closeId, String currency) {
        return first(
                "select currency, closing, average, opening from exchange_rate where close_id = ? and currency = ?",
                row -> new ExchangeRate(
                        row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4)),
                closeId,
                currency);
    }

    /** Amounts in the presentation currency that are farther from those at the rate than rounding takes them. */
    public List<Break> mistranslated(long closeId, String presentation) {
        return list(
                """
                select r.obligation_id || ', ' || v.name, round(v.exact, 2), v.posted
                from roll_forward r
                join foreign_roll_forward f using (close_id, number)
                join translated_measurement t using (close_id, number)
                join measurement m using (close_id, number)
                join exchange_rate x on x.close_id = r.close_id and x.currency = f.currency
                cross join lateral (values TRANSLATED) v (name, exact, posted)
                where r.close_id = ? and abs(v.posted - v.exact) > 0.005
                order by r.number, v.name limit ?
                """.replace("TRANSLATED", TRANSLATED),
                row -> new Break(
                        row.getString(1),
                        new Money(row.getBigDecimal(2), presentation),
                        new Money(row.getBigDecimal(3), presentation)),
                closeId,
                BREAKS_NAMED);
    }

    /** Obligations in other currencies whose movements do not make their closing. */
    public List<Break> unfooted(long closeId) {
        return differing(
                "select f.obligation_id, " + String.join(" + ", RollForwardStore.CAUSES) + ", f.closing, f.currency"
                        + " from foreign_roll_forward f where f.close_id = ? and f.closing <> "
                        + String.join(" + ", RollForwardStore.CAUSES) + " order by f.number limit ?",
                closeId);
    }

    /** Obligations in other currencies that do not close at what they were measured at. */
    public List<Break> unlikeMeasured(long closeId) {
        return differing(
                "select f.obligation_id, m.required, f.closing, f.currency from foreign_roll_forward f"
                        + " join measurement m using (close_id, number)"
                        + " where f.close_id = ? and (f.closing, f.currency) is distinct from (m.required, m.currency)"
                        + " order by f.number limit ?",
                closeId);
    }

    private List<Break> differing(String sql, long closeId) {
        return list(
                sql,
                row -> new Break(
                        row.getString(1),
                        new Money(row.getBigDecimal(2), row.getString(4)),
                        new Money(row.getBigDecimal(3), row.getString(4))),
                closeId,
                BREAKS_NAMED);
    }

    private static String translated() {
        List<String> values = new ArrayList<>(List.of(
                "('closing', f.closing * x.closing, r.closing)",
                "('current', f.current * x.closing, r.current)",
                "('required', m.required * x.closing, t.required)",
                "('excess exposure', m.excess_exposure * x.closing, t.excess_exposure)"));
        RollForwardStore.CAUSES.stream()
                .filter(cause -> !cause.equals("opening") && !cause.equals("fx"))
                .forEach(cause -> values.add("('CAUSE', f.CAUSE * x.average, r.CAUSE)".replace("CAUSE", cause)));
        return String.join(", ", values);
    }

    public void add(long closeId, List<TranslatedMeasurement> measurements) {
        if (!measurements.isEmpty()) {
            copyInto(
                    "translated_measurement (close_id, number, currency, required, excess_exposure)",
                    copy -> measurements.forEach(measurement -> copy.row(
                            closeId,
                            measurement.number(),
                            measurement.required().currency(),
                            measurement.required().plain(),
                            measurement.excessExposure().plain())));
        }
    }
}
