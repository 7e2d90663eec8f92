package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Money;

/**
 * What persons did with one version after it was proposed, and the quarter's events.
 *
 * @param events of the whole quarter, each bound to the one before it by its hash
 */
public record SignOffs(
        List<Approval> approvals, List<Waiver> waivers, List<Posting> postings, List<AuditEvent> events) {

    /** Whether nobody has signed anything of the version. */
    public boolean isNobodys() {
        return approvals.isEmpty() && waivers.isEmpty() && postings.isEmpty();
    }

    /** @param total the accrual that was approved */
    public record Approval(String by, String login, String reference, Money total, String contentHash, String at) {}

    /** @param place file and line, an obligation, or the name of a failed check */
    public record Waiver(String code, String place, String by, String login, String reason, String at) {}

    public record Posting(String by, String login, String at) {}

    /** @param reopenedBy who asked @param approvedBy who agreed */
    public record Reopening(String reopenedBy, String approvedBy, String reason, String until, boolean restatement) {}

    /** One thing that happened to a quarter; the fields are those that its hash covers, in their order. */
    public record AuditEvent(List<String> fields, String hash) {}
}
