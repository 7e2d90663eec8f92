package org.quarterclose.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * The figures of a version written out from the database alone, to be compared byte for byte with the ones that were
 * published and approved.
 */
public final class BookFigures {

    /** The files that are written. */
    public static final List<String> FILES = List.of(
            "roll-forward.csv", "roll-forward-ytd.csv", "measurements.csv", "layers.csv", "journal-entries.csv");

    /** Those that only a version with several currencies has. */
    public static final List<String> FILES_OF_SEVERAL_CURRENCIES =
            List.of(RollForwardFiles.LOCAL, RollForwardFiles.LOCAL_YEAR_TO_DATE);

    private BookFigures() {}

    /** What is read of a version; each gives its rows to a consumer. */
    public interface Rows {

        void rollForward(Consumer<RollForwardRow> reader);

        /** Whether obligations are in other currencies than the presentation currency. */
        boolean hasSeveralCurrencies();

        void foreignRollForward(Consumer<RollForwardRow> reader);

        void measurements(Consumer<Measurement> reader);

        void layers(Consumer<LayerRow> reader);

        void journal(Consumer<JournalEntry> reader);
    }

    public static void write(Rows rows, CloseHeader header, Path folder) {
        try (Followers<RollForwardRow> followers = new Followers<>(folder)) {
            followers.file("roll-forward.csv", RollForwardCsv.QUARTER);
            rows.rollForward(followers.file("roll-forward-ytd.csv", RollForwardCsv.YEAR_TO_DATE));
        }
        boolean several = rows.hasSeveralCurrencies();
        if (several) {
            try (Followers<RollForwardRow> followers = new Followers<>(folder)) {
                followers.file(RollForwardFiles.LOCAL, RollForwardCsv.QUARTER);
                rows.foreignRollForward(
                        followers.file(RollForwardFiles.LOCAL_YEAR_TO_DATE, RollForwardCsv.YEAR_TO_DATE));
            }
        }
        try (Followers<Measurement> followers = new Followers<>(folder)) {
            rows.measurements(followers.file("measurements.csv", new MeasurementsCsv(several)));
        }
        try (Followers<LayerRow> followers = new Followers<>(folder)) {
            rows.layers(followers.file("layers.csv", new LayersCsv(several)));
        }
        try (Followers<JournalEntry> followers = new Followers<>(folder)) {
            rows.journal(followers.file("journal-entries.csv", new JournalEntriesCsv(header)));
        }
    }
}
