package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.TranslatedRecovery;

/** The receivables that the books carried into a quarter, as its evidence keeps them. */
public final class CarriedRecoveries {

    private CarriedRecoveries() {}

    /** In the obligations' currencies beside what is posted; none when the evidence has no such file. */
    public static List<TranslatedRecoveries> read(Path folder) throws IOException {
        Map<String, List<Row>> byObligation = new LinkedHashMap<>();
        if (KeptFiles.has(folder, EvidenceFolder.PRIOR_RECOVERIES)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.PRIOR_RECOVERIES)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    byObligation
                            .computeIfAbsent(row.text("obligation_id"), id -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return byObligation.values().stream().map(CarriedRecoveries::together).toList();
    }

    private static TranslatedRecoveries together(List<Row> rows) {
        Row first = rows.get(0);
        String currency = first.text("currency");
        ObligationRecoveries local = new ObligationRecoveries(
                first.text("obligation_id"),
                rows.stream().map(row -> movement(row, currency)).toList(),
                new Money(first.amount("paid_to_date"), currency),
                new Money(first.amount("collected_to_date"), currency));
        return new TranslatedRecoveries(
                local, rows.stream().map(CarriedRecoveries::posted).toList(), null);
    }

    private static RecoveryMovement movement(Row row, String currency) {
        Money zero = Money.zero(currency);
        Money closing = new Money(row.amount("closing"), currency);
        return new RecoveryMovement(row.text("recovery_id"), zero, closing, zero, zero, zero);
    }

    private static TranslatedRecovery posted(Row row) {
        String currency = row.text("posted_currency");
        Money zero = Money.zero(currency);
        Money closing = new Money(row.amount("posted_closing"), currency);
        return new TranslatedRecovery(row.text("recovery_id"), zero, closing, zero, zero, zero, zero);
    }
}
