package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.portfolio.Layer;
import org.quarterclose.reconciliation.CloseFigures.Break;

/** The layers of a version's retirement obligations. */
public final class LayerStore extends JdbcStore {

    private static final String COLUMNS =
            "close_id, number, obligation_id, layer, incurred_on, rate, spend_on, currency,"
                    + " undiscounted, opening, accretion, payments, revision, closing";
    private static final int BREAKS_NAMED = 101;

    public LayerStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, List<LayerRow> rows) {
        if (!rows.isEmpty()) {
            copyInto("retirement_layer (" + COLUMNS + ")", copy -> rows.forEach(row -> copy.row(cells(closeId, row))));
        }
    }

    /** In the order of obligations, then of spending. */
    public void forEach(long closeId, Consumer<LayerRow> consumer) {
        forEach(
                "select " + COLUMNS + " from retirement_layer where close_id = ? order by number, spend_on, layer",
                LayerStore::read,
                consumer,
                closeId);
    }

    /** The layers that one obligation goes on with; nothing when it had none. */
    public Optional<List<Layer>> closing(long closeId, String obligationId) {
        List<LayerMovement> moved = of(closeId, obligationId);
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(moved.stream()
                        .filter(layer -> layer.undiscounted().isPositive())
                        .map(LayerMovement::next)
                        .toList());
    }

    /** The layers of one obligation, in the order of spending. */
    public List<LayerMovement> of(long closeId, String obligationId) {
        return list(
                "select " + COLUMNS + " from retirement_layer where close_id = ? and obligation_id = ?"
                        + " order by spend_on, layer",
                row -> read(row).movement(),
                closeId,
                obligationId);
    }

    /** Whether a version has no layer. */
    public boolean isEmpty(long closeId) {
        return first("select 1 from retirement_layer where close_id = ? limit 1", row -> true, closeId)
                .isEmpty();
    }

    /** What the next quarter opens with, by obligation; an obligation whose layers are used up has none left. */
    public Map<String, List<Layer>> closings(long closeId) {
        Map<String, List<Layer>> layers = new HashMap<>();
        forEach(closeId, row -> {
            List<Layer> left = layers.computeIfAbsent(row.obligationId(), id -> new ArrayList<>());
            if (row.movement().undiscounted().isPositive()) {
                left.add(row.movement().next());
            }
        });
        return layers;
    }

    /** Obligations whose layers do not add up to their roll-forward, opening, accretion, payments or closing. */
    public List<Break> breaks(long closeId) {
        return list("""
                with layers as (
                    select number, sum(opening) as opening, sum(accretion) as accretion, sum(payments) as payments,
                           sum(closing) as closing
                    from retirement_layer where close_id = ? group by number)
                select r.obligation_id, r.closing, coalesce(l.closing, 0), r.currency
                from local_roll_forward r left join layers l using (number)
                where r.close_id = ? and r.class = 'RETIREMENT'
                  and (r.opening, r.accretion, r.payments, r.closing) is distinct from
                      (coalesce(l.opening, 0), coalesce(l.accretion, 0),
                       coalesce(l.payments, 0), coalesce(l.closing, 0))
                order by r.number limit ?
                """, LayerStore::difference, closeId, closeId, BREAKS_NAMED);
    }

    private static Break difference(ResultSet row) throws SQLException {
        String currency = row.getString(4);
        return new Break(
                row.getString(1), new Money(row.getBigDecimal(2), currency), new Money(row.getBigDecimal(3), currency));
    }

    private static Object[] cells(long closeId, LayerRow row) {
        LayerMovement layer = row.movement();
        return new Object[] {
            closeId,
            row.number(),
            row.obligationId(),
            layer.layer(),
            layer.incurredOn(),
            layer.rate().toPlainString(),
            layer.spendOn(),
            layer.opening().currency(),
            layer.undiscounted().plain(),
            layer.opening().plain(),
            layer.accretion().plain(),
            layer.payments().plain(),
            layer.revision().plain(),
            layer.closing().plain()
        };
    }

    private static LayerRow read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        LayerMovement movement = new LayerMovement(
                row.getInt("layer"),
                row.getObject("incurred_on", LocalDate.class),
                row.getBigDecimal("rate"),
                row.getObject("spend_on", LocalDate.class),
                new Money(row.getBigDecimal("undiscounted"), currency),
                new Money(row.getBigDecimal("opening"), currency),
                new Money(row.getBigDecimal("accretion"), currency),
                new Money(row.getBigDecimal("payments"), currency),
                new Money(row.getBigDecimal("revision"), currency));
        return new LayerRow(row.getInt("number"), row.getString("obligation_id"), movement);
    }
}
