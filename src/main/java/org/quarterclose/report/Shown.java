package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.report.SpendSplit.Spend;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.Translation;

/**
 * What the page shows of a close that may have a million obligations: the largest, chosen as the rows pass, with where
 * the rest is. Roll-forward rows pass before measurements.
 */
final class Shown {

    /** With more obligations than this, the page shows the largest and names the file that has them all. */
    static final int ROWS = 300;

    static final int IN_HEADLINE = 3;

    /** With more obligations than this, the page explains those that moved most. */
    static final int MEMOS = 40;

    private final FrozenClose close;
    private final RegisterIndex index;
    private final PropertyTotals totals;
    private final Largest<RollForwardRow> obligations = new Largest<>(ROWS);
    private final Largest<RollForwardRow> explained = new Largest<>(MEMOS);
    private final Largest<RollForwardRow> changes = new Largest<>(ROWS);
    private final Largest<RollForwardRow> accruals = new Largest<>(IN_HEADLINE);
    private final Largest<Measurement> exposures = new Largest<>(ROWS);
    private final Largest<Measurement> carriedForward = new Largest<>(ROWS);
    private final SpendTie spendTie;
    private final SettledRows settled = new SettledRows();
    private final Map<Integer, Measurement> measurements = new HashMap<>();
    private final List<LayerRow> layers = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final SortedMap<Integer, Money> spending = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    private final SortedMap<String, ForeignRows> foreign = new TreeMap<>();
    private final Translation translation;
    private final Map<String, Money> securedClosings = new HashMap<>();
    private final List<RecoveryLine> recoveries;

    /** Nothing has passed yet. */
    Shown(FrozenClose close) {
        this.close = close;
        this.index = new RegisterIndex(close);
        this.totals = new PropertyTotals(close);
        this.translation = close.translation();
        this.spendTie = new SpendTie(zero());
        this.recoveries = RecoveryLine.of(close);
    }

    static Shown of(FrozenClose close) {
        Shown shown = new Shown(close);
        close.journal(shown::add);
        close.rollForward(shown.rollForwardFollower());
        close.foreignRollForward(shown::addForeign);
        close.measurements(shown.measurementFollower());
        close.layers(shown.layerFollower());
        SpendSplit.read(close, shown::add);
        return shown;
    }

    void add(JournalEntry entry) {
        if (entries.size() < ROWS) {
            entries.add(entry);
        }
    }

    void add(Spend spend) {
        spending.merge(spend.year(), spend.presented(), Money::plus);
        spendTie.spend(spend.number(), spend.presented());
    }

    /** A row of an obligation in another currency, in its own; they pass when all rows have passed. */
    void addForeign(RollForwardRow row) {
        foreign.computeIfAbsent(row.currency(), ForeignRows::new).add(row);
        if (securedClosings.containsKey(row.obligationId())) {
            securedClosings.put(row.obligationId(), row.closing());
        }
    }

    Consumer<RollForwardRow> rollForwardFollower() {
        Set<String> operating = close.register().operatingProperties();
        recoveries.forEach(recovery -> securedClosings.put(recovery.key().obligationId(), null));
        return row -> {
            totals.add(row);
            settled.add(row);
            obligations.add(row, movement(row.quarter()));
            explained.add(row, movement(row.quarter()));
            Money change = row.closing().minus(row.quarter().opening());
            if (!change.isZero()) {
                changes.add(row, change.amount().abs());
            }
            boolean asset = row.obligationClass() == ObligationClass.RETIREMENT && operating.contains(row.propertyId());
            if (!asset && !row.quarter().accrual().isZero()) {
                accruals.add(row, row.quarter().accrual().amount().abs());
            }
            if (securedClosings.containsKey(row.obligationId())) {
                securedClosings.put(row.obligationId(), row.closing());
            }
        };
    }

    /** Asked for when the roll-forward has passed, because it decides which obligations are shown. */
    Consumer<Measurement> measurementFollower() {
        var numbers = obligations.inOrder().stream().map(RollForwardRow::number).collect(Collectors.toSet());
        return measurement -> {
            totals.add(measurement);
            settled.add(measurement);
            if (numbers.contains(measurement.number())) {
                measurements.put(measurement.number(), measurement);
            }
            Measurement presented = PresentedMeasurement.of(measurement, translation);
            spendTie.add(presented, measurement.discounted() != null);
            if (ExposuresCsv.isDisclosed(measurement)) {
                exposures.add(presented, presented.excessExposure().amount());
            }
            if (measurement.basis() == Basis.CARRIED_FORWARD) {
                carriedForward.add(measurement, presented.required().amount());
            }
        };
    }

    /** Layers of the obligations shown; asked for when measurements have passed. */
    Consumer<LayerRow> layerFollower() {
        return row -> {
            if (measurements.containsKey(row.number()) && layers.size() < ROWS) {
                layers.add(row);
            }
        };
    }

    FrozenClose close() {
        return close;
    }

    RegisterIndex index() {
        return index;
    }

    /** Every property. */
    PropertyTotals totals() {
        return totals;
    }

    /** The obligations with the largest movements. */
    Largest<RollForwardRow> obligations() {
        return obligations;
    }

    /** The obligations that add the most to the quarter's expense. */
    Largest<RollForwardRow> accruals() {
        return accruals;
    }

    /** The obligations whose balance changed the most. */
    Largest<RollForwardRow> changes() {
        return changes;
    }

    /** The properties with the largest movements. */
    Largest<PropertyTotal> properties() {
        Largest<PropertyTotal> properties = new Largest<>(ROWS);
        totals.all().forEach(total -> properties.add(total, movement(total.quarter())));
        return properties;
    }

    /** The largest by excess of the high end over the accrual, in the presentation currency. */
    Largest<Measurement> exposures() {
        return exposures;
    }

    /** The largest that nobody estimated in the quarter, in their own currencies. */
    Largest<Measurement> carriedForward() {
        return carriedForward;
    }

    /** The obligations that a payment ended. */
    SettledRows settled() {
        return settled;
    }

    /** The way from the spending by year to the balance. */
    SpendTie spendTie() {
        return spendTie;
    }

    /** Measurements of the obligations shown, in their order, in their own currencies. */
    List<Measurement> measured() {
        return obligations.inOrder().stream()
                .map(row -> measurements.get(row.number()))
                .filter(measurement -> measurement != null)
                .toList();
    }

    /** The memos of the obligations that moved most, in their order. */
    List<Explanation> memos() {
        FrozenClose.Memos maker = close.memos();
        return explained.inOrder().stream()
                .filter(row -> measurements.containsKey(row.number()))
                .map(row -> maker.of(measurements.get(row.number()), row))
                .toList();
    }

    /** Numbers of the obligations that have a memo on the page. */
    Set<Integer> explained() {
        return explained.inOrder().stream().map(RollForwardRow::number).collect(Collectors.toSet());
    }

    boolean hasMoreThanMemos() {
        return explained.leftOut();
    }

    /** Obligations in other currencies by currency, in their own. */
    SortedMap<String, ForeignRows> foreign() {
        return foreign;
    }

    /** An id, with the currency of its amounts where that is not the presentation currency. */
    String named(String id, Money amount) {
        return translation.isForeign(amount.currency()) ? id + " (" + amount.currency() + ")" : id;
    }

    /** What a caption says of the currency of a table whose rows name the others. */
    String currencies() {
        String presentation = zero().currency();
        return foreign.isEmpty() ? presentation : presentation + " unless named";
    }

    /** Layers of the retirement obligations shown. */
    List<LayerRow> layers() {
        return layers;
    }

    /** The first entries. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** All obligations' spending by year; a null year is that of lines without a period, and the last. */
    SortedMap<Integer, Money> spending() {
        return spending;
    }

    /** Every recovery, in the order of its ids. */
    List<RecoveryLine> recoveries() {
        return recoveries;
    }

    /** Closing balances of the obligations that a recovery names; null where there is none. */
    Map<String, Money> securedClosings() {
        return securedClosings;
    }

    /** How much moved, in either direction: movements that cancel each other still count. */
    private static BigDecimal movement(Movements movements) {
        return movements.columns().stream()
                .skip(1)
                .map(money -> money.absolute().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An obligation as people know it: its title, or its id when it has none. */
    String nameOf(int number, String id) {
        String title = index.titleOf(number);
        return title.isBlank() ? id : title;
    }

    Money zero() {
        return Money.zero(close.policy().presentationCurrency());
    }
}
