package org.quarterclose.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.EstimateSum.Outlook;

/**
 * An accepted estimate line, from its raw text to what it contributes.
 *
 * @param byteOffset the byte of the file at which it begins
 * @param raw the row as it stands in the file, decoded; null when the file is not at hand
 * @param parsed what was read from it
 * @param counts what it contributes to the obligation before any discount, exact; null when nobody can tell
 * @param how the arithmetic of that
 */
public record ExplainedLine(
        SourceLine place, long byteOffset, String raw, Parsed parsed, BigDecimal counts, String how) {

    /**
     * The cells that are measured with; null where the row has none.
     *
     * @param share applied to the amounts; the whole when they are ours already
     * @param declared the share the line states, applied or not
     * @param details whether what follows the shares is known; without the file it is not
     */
    public record Parsed(
            BigDecimal low,
            BigDecimal best,
            BigDecimal high,
            Share share,
            Share declared,
            boolean details,
            LocalDate spendOn,
            boolean later,
            Outlook outlook) {}
}
