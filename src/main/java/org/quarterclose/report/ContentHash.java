package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an approval is bound to: one hash over the figures of a version. It is the SHA-256 of what
 * {@code sha256sum FILES} prints for {@link #FILES} in that order, so anybody can recompute it. The summary and the
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

    private ContentHash() {}

    public static String of(Path folder) throws IOException {
        StringBuilder listing = new StringBuilder();
        for (String file : FILES) {
            listing.append(FileHash.of(folder.resolve(file)))
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        return FileHash.of(listing.toString());
    }
}
