package org.quarterclose.close;

import java.time.LocalDate;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.evidence.FiledClose;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;

/**
 * One version of a quarter's close as the database holds it.
 *
 * @param closeId the database's own number of this version
 * @param quarter with the days it had when the version was made
 * @param yearToDateBegins the fiscal year's first day, or that of the first quarter that was closed in it
 * @param whatIf the name of a what-if; empty otherwise
 * @param version null while nobody has numbered the draft
 * @param contentHash null while it is a draft
 * @param approvals what an approver signs, and how many must
 */
public record CloseVersion(
        long closeId,
        String company,
        FiscalQuarter quarter,
        LocalDate yearToDateBegins,
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

    /** Whether a later quarter's year to date goes on where this one's ends. */
    public boolean isOfTheYearOf(FiscalQuarter later) {
        return quarter.label().year() == later.label().year();
    }

    /** What its published folder says that it is. */
    public FiledClose filed() {
        return new FiledClose(company, quarter.label().toString(), version, contentHash);
    }

    /** The header that reports print once the version's state is settled. */
    public CloseHeader header(CloseState settled) {
        return new CloseHeader(
                company, quarter, yearToDateBegins, purpose, whatIf, version, settled, inputHash, proposedBy);
    }
}
