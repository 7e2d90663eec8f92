package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.Measurement.Discounted;
import org.quarterclose.measurement.Measurement.Range;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * What the books carried into a quarter, as its evidence keeps it: closings with the year so far, how they were
 * measured, and the layers behind them. How the quarter before came to its closings is not kept.
 *
 * @param posted in the presentation currency
 * @param foreign those in other currencies, in their own
 */
public record CarriedBooks(
        List<RollForwardRow> posted, List<RollForwardRow> foreign, List<Measurement> measured, List<LayerRow> layers) {

    /** What is known of single obligations beside their closings. */
    private record Known(Map<String, Money> exposures, Map<String, String> rules) {}

    /** @throws DamagedFile when a file of the evidence is not as this program wrote it */
    public static CarriedBooks read(Path folder) throws IOException {
        CarriedBooks books =
                new CarriedBooks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Known known = new Known(exposures(folder), settlements(folder));
        try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_CLOSING)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                books.add(row, known);
            }
        }
        if (KeptFiles.has(folder, EvidenceFolder.PRIOR_LAYERS)) {
            books.addLayers(folder);
        }
        return books;
    }

    /** What was last possible beyond a balance; only of those that the close carries forward. */
    private static Map<String, Money> exposures(Path folder) throws IOException {
        Map<String, Money> exposures = new HashMap<>();
        if (KeptFiles.has(folder, EvidenceFolder.PRIOR_EXPOSURES)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_EXPOSURES)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    exposures.put(
                            row.text("obligation_id"), new Money(row.amount("excess_exposure"), row.text("currency")));
                }
            }
        }
        return exposures;
    }

    /** How the quarter before says that obligations were settled for good. */
    private static Map<String, String> settlements(Path folder) throws IOException {
        Map<String, String> rules = new HashMap<>();
        if (KeptFiles.has(folder, EvidenceFolder.PRIOR_SETTLEMENTS)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_SETTLEMENTS)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    rules.put(row.text("obligation_id"), row.text("rule"));
                }
            }
        }
        return rules;
    }

    private void add(Row row, Known known) {
        RollForwardRow closing = closing(row, "");
        boolean isForeign = !row.text("local_currency", "").isEmpty();
        RollForwardRow local = isForeign ? closing(row, "local_") : closing;
        posted.add(closing);
        if (isForeign) {
            foreign.add(local);
        }
        measured.add(new Measurement(
                closing.number(),
                closing.obligationId(),
                closing.obligationClass(),
                Basis.valueOf(row.text("basis")),
                Range.NONE,
                null,
                local.closing(),
                known.exposures().getOrDefault(closing.obligationId(), Money.zero(local.currency())),
                local.current(),
                0,
                known.rules().getOrDefault(closing.obligationId(), "As the quarter before closed"),
                discounted(row, local.currency())));
    }

    /** Nothing moves in a quarter of which only the closing is known; the year so far is. */
    private RollForwardRow closing(Row row, String prefix) {
        String currency = row.text(prefix + "currency");
        Money closing = new Money(row.amount(prefix + "closing"), currency);
        List<Money> year = Movements.COLUMNS.stream()
                .map(column -> new Money(row.amount(prefix + "ytd_" + column), currency))
                .toList();
        return new RollForwardRow(
                posted.size(),
                row.text("property_id"),
                row.text("obligation_id"),
                ObligationClass.valueOf(row.text("class")),
                Movements.none(currency).openingAt(closing),
                Movements.ofColumns(year),
                Money.zero(currency),
                new Money(row.amount(prefix + "current"), currency));
    }

    private static Discounted discounted(Row row, String currency) {
        if (row.text("undiscounted").isEmpty()) {
            return null;
        }
        String rate = row.text("rate");
        return new Discounted(
                new Money(row.amount("undiscounted"), currency), rate.isEmpty() ? null : new BigDecimal(rate));
    }

    private void addLayers(Path folder) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        posted.forEach(row -> numbers.put(row.obligationId(), row.number()));
        try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_LAYERS)) {
            for (Row row = in.next(); row != null; row = in.next()) {
                String id = row.text("obligation_id");
                layers.add(new LayerRow(numbers.get(id), id, layer(row)));
            }
        }
    }

    private static LayerMovement layer(Row row) {
        String currency = row.text("currency");
        Money zero = Money.zero(currency);
        return new LayerMovement(
                Math.toIntExact(row.count("layer")),
                LocalDate.parse(row.text("incurred_on")),
                new BigDecimal(row.text("rate")),
                LocalDate.parse(row.text("spend_on")),
                new Money(row.amount("undiscounted"), currency),
                new Money(row.amount("closing"), currency),
                zero,
                zero,
                zero);
    }
}
