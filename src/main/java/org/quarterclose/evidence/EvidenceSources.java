package org.quarterclose.evidence;

import java.nio.file.Path;

/**
 * Where the exact bytes lie that a close was made from.
 *
 * @param inputs folder of the staged input files, named as {@code InputFile.file()} names them
 * @param policy the policy file
 * @param prior what the books carried into the quarter, or null in the first close
 * @param postedEntries what is posted of the quarter as a CSV file, or null when nothing is
 * @param versionBefore the roll-forward of the version before as a CSV file, or null when there is none
 */
public record EvidenceSources(Path inputs, Path policy, Prior prior, Path postedEntries, Path versionBefore) {

    /**
     * The posted version of the quarter before.
     *
     * @param closing its closings as a CSV file
     * @param layers the layers behind them, or null when there are none
     * @param recoveries its receivables, or null when there are none
     * @param inputs its estimate files that were sent again, or null when none was
     * @param estimates the figures of its estimates, or null when they are not known
     * @param sheets its estimate files that are known again by their figures, or null when none is
     * @param exposures what was last possible beyond what is carried forward now, or null when nothing is known of it
     * @param settlements how it says that obligations were settled for good, or null when none was
     */
    public record Prior(
            int version,
            String contentHash,
            Path closing,
            Path layers,
            Path recoveries,
            Path inputs,
            Path estimates,
            Path sheets,
            Path exposures,
            Path settlements) {}
}
