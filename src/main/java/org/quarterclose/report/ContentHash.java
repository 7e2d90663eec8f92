package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an approval is bound to: one hash over the figures of a version. It is the SHA-256 of what
 * {@code sha256sum FILES} prints for {@link #FILES}, and those of
 * {@link #FILES_OF_SEVERAL_CURRENCIES} that are there, in that order, so anybody can recompute it. The summary and the
 * page carry the hash and are therefore not in it; both only repeat figures of these files.
 */
public final class ContentHash {

    public static final List<String> FILES = List.of(
            "roll-forward.csv",
            "roll-forward-ytd.csv",
            "by-property.csv",
            "measurements.csv",
            "layers.csv",
            "journal-entries.csv",
            "exposures.csv",
            "spend-schedule.csv",
            "recoveries.csv",
            "bonds.csv",
            "checks.csv",
            "exceptions.csv");

    /** Those that only a close with several currencies has; they follow the others in this order. */
    public static final List<String> FILES_OF_SEVERAL_CURRENCIES = List.of(
            ExchangeRatesCsv.FILE,
            RollForwardFiles.LOCAL,
            RollForwardFiles.LOCAL_YEAR_TO_DATE,
            PresentedRecoveriesCsv.FILE);

    private ContentHash() {}

    public static String of(Path folder) throws IOException {
        StringBuilder listing = new StringBuilder();
        List<String> files = new ArrayList<>(FILES);
        FILES_OF_SEVERAL_CURRENCIES.stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .forEach(files::add);
        for (String file : files) {
            listing.append(FileHash.of(folder.resolve(file)))
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        return FileHash.of(listing.toString());
    }
}
