package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Share;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.report.FrozenClose.SpendByYear;

/** Measurements and spend schedules of a version. */
public final class MeasurementStore extends JdbcStore {

    private static final String LAST_EXPOSURES = """
            select distinct on (obligation_id) obligation_id, m.currency, excess_exposure
            from measurement m join close_version v using (close_id)
            where v.company = ? and v.purpose = 'CLOSE' and v.state = 'POSTED' and v.quarter < ?
              and (basis <> 'CARRIED_FORWARD' or excess_exposure > 0)
              and obligation_id in
                  (select obligation_id from measurement where close_id = ? and basis = 'CARRIED_FORWARD')
            order by obligation_id, v.quarter desc
            """;
    private static final String SELECT = "select * from measurement where close_id = ? ";

    public MeasurementStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<Measurement> measurements) {
        copyInto(
                "measurement (close_id, number, obligation_id, class, currency, basis, low, best, high,"
                        + " declared_share, required, excess_exposure, current, lines, rule, undiscounted, rate)",
                copy -> measurements.forEach(measurement -> copy.row(cells(closeId, measurement))));
    }

    public void forEach(long closeId, Consumer<Measurement> consumer) {
        forEach(SELECT + "order by number", MeasurementStore::read, consumer, closeId);
    }

    /** The measurements of a block of obligations. */
    public List<Measurement> range(long closeId, NumberRange numbers) {
        return list(
                SELECT + "and number >= ? and number < ? order by number",
                MeasurementStore::read,
                closeId,
                numbers.from(),
                numbers.to());
    }

    /** The measurement of one obligation. */
    public Optional<Measurement> of(long closeId, String obligationId) {
        return first(SELECT + "and obligation_id = ?", MeasurementStore::read, closeId, obligationId);
    }

    /**
     * What was possible beyond the balances that a version carries forward when they were estimated last, by the posted
     * quarters before.
     */
    public SortedMap<String, Money> lastExposures(CloseVersion version) {
        SortedMap<String, Money> exposures = new TreeMap<>();
        boolean carries = first(
                        "select 1 from measurement where close_id = ? and basis = 'CARRIED_FORWARD' limit 1",
                        row -> true,
                        version.closeId())
                .isPresent();
        if (carries) {
            forEach(
                    LAST_EXPOSURES,
                    row -> exposures.put(
                            row.getString("obligation_id"),
                            new Money(row.getBigDecimal("excess_exposure"), row.getString("currency"))),
                    put -> {},
                    version.company(),
                    version.quarter().label().toString(),
                    version.closeId());
        }
        return exposures;
    }

    public void addSpend(long closeId, List<SpendByYear> schedule) {
        copyInto(
                "spend_schedule (close_id, number, year, amount)",
                copy -> schedule.forEach(spend -> copy.row(
                        closeId, spend.number(), spend.year(), spend.amount().toPlainString())));
    }

    public void forEachSpend(long closeId, Consumer<SpendByYear> consumer) {
        forEach(
                "select number, year, amount from spend_schedule where close_id = ? order by number, year nulls last",
                row -> new SpendByYear(row.getInt(1), row.getObject(2, Integer.class), row.getBigDecimal(3)),
                consumer,
                closeId);
    }

    private static Object[] cells(long closeId, Measurement measurement) {
        Range range = measurement.range();
        Share share = measurement.declaredShare();
        Discounted discounted = measurement.discounted();
        return new Object[] {
            closeId,
            measurement.number(),
            measurement.obligationId(),
            measurement.obligationClass(),
            measurement.required().currency(),
            measurement.basis(),
            plain(range.low()),
            plain(range.best()),
            plain(range.high()),
            share == null ? null : share.hundredMillionths(),
            measurement.required().plain(),
            measurement.excessExposure().plain(),
            measurement.current().plain(),
            measurement.lines(),
            measurement.rule(),
            discounted == null ? null : discounted.undiscounted().plain(),
            discounted == null || discounted.rate() == null
                    ? null
                    : discounted.rate().toPlainString()
        };
    }

    private static String plain(Money money) {
        return money == null ? null : money.plain();
    }

    private static Measurement read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Integer share = row.getObject("declared_share", Integer.class);
        return new Measurement(
                row.getInt("number"),
                row.getString("obligation_id"),
                ObligationClass.valueOf(row.getString("class")),
                Basis.valueOf(row.getString("basis")),
                new Range(
                        money(row.getBigDecimal("low"), currency),
                        money(row.getBigDecimal("best"), currency),
                        money(row.getBigDecimal("high"), currency)),
                share == null ? null : Share.ofHundredMillionths(share),
                money(row.getBigDecimal("required"), currency),
                money(row.getBigDecimal("excess_exposure"), currency),
                money(row.getBigDecimal("current"), currency),
                row.getLong("lines"),
                row.getString("rule"),
                discounted(row, currency));
    }

    private static Discounted discounted(ResultSet row, String currency) throws SQLException {
        BigDecimal undiscounted = row.getBigDecimal("undiscounted");
        return undiscounted == null
                ? null
                : new Discounted(new Money(undiscounted, currency), row.getBigDecimal("rate"));
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
