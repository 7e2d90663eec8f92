package org.quarterclose.close;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;

/**
 * One version of a quarter's close as the database holds it.
 *
 * @param closeId the database's own number of this version
 * @param whatIf the name of a what-if; empty otherwise
 * @param version null while nobody has numbered the draft
 * @param contentHash null while it is a draft
 * @param approvals what an approver signs, and how many must
 */
public record CloseVersion(
        long closeId,
        String company,
        Quarter quarter,
        Purpose purpose,
        String whatIf,
        Integer version,
        CloseState state,
        String inputHash,
        String contentHash,
        String proposedBy,
        ToApprove approvals) {

    /**
     * What an approver signs.
     *
     * @param total what the entries add through expense before accretion and recoveries; null while it is a draft
     * @param required how many persons must approve
     */
    public record ToApprove(Money total, int required) {}

    /** The header that reports print once the version's state is settled. */
    public CloseHeader header(CloseState settled) {
        return new CloseHeader(company, quarter, purpose, whatIf, version, settled, inputHash, proposedBy);
    }
}
