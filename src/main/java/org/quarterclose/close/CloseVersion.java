package org.quarterclose.close;

import org.quarterclose.basics.Quarter;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;

/**
 * One version of a quarter's close as the database holds it.
 *
 * @param closeId the database's own number of this version
 * @param version null while nobody has numbered the draft
 * @param contentHash null while it is a draft
 */
public record CloseVersion(
        long closeId,
        String company,
        Quarter quarter,
        Purpose purpose,
        Integer version,
        CloseState state,
        String inputHash,
        String contentHash,
        String proposedBy) {

    /** The header that reports print once the version's state is settled. */
    public CloseHeader header(CloseState settled) {
        return new CloseHeader(company, quarter, purpose, version, settled, inputHash, proposedBy);
    }
}
