package org.quarterclose.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.report.FrozenClose.InputFile;

/**
 * {@code evidence/proposal.json}: which inputs and which policy made which figures. An auditor who holds the input
 * files can see that they are the ones that were read.
 */
public final class ProposalJson {

    /** Counts what a folder holds: a folder that says a lower number, or none, was published by an earlier program. */
    public static final int FORMAT = 2;

    private ProposalJson() {}

    /**
     * What the books held before.
     *
     * @param prior the quarter before; null in the first close
     * @param postedEntries hash of the file of posted entries; blank when none of the quarter's are posted
     * @param version hash of the file of what the version before moved; blank when there is none
     */
    public record BooksBefore(PriorClose prior, String postedEntries, String version) {}

    /**
     * The posted version of the quarter before.
     *
     * @param closing hash of the file of its closings
     * @param contentHash that its approval is bound to
     */
    public record PriorClose(String closing, int version, String contentHash) {}

    public static Map<String, Object> of(FrozenClose close, String contentHash, BooksBefore before) {
        Map<String, Object> proposal = SummaryJson.identity(close, contentHash);
        proposal.put("format", FORMAT);
        proposal.put("payments_posted_by", close.policy().paymentsPostedBy().name());
        proposal.put("policy_sha256", close.policy().sha256());
        ChartOfAccounts chart = close.policy().chart();
        proposal.put("expense_accounts", List.copyOf(chart.expenseNumbers()));
        proposal.put(
                "retirement_cost_account",
                chart.retirement() == null ? "" : chart.retirement().cost().number());
        proposal.put(
                "prior_closing_sha256",
                before.prior() == null ? "" : before.prior().closing());
        if (before.prior() != null) {
            proposal.put("prior_version", before.prior().version());
            proposal.put("prior_content_hash", before.prior().contentHash());
        }
        if (!close.addsTo().isEmpty()) {
            proposal.put("adds_to_versions", close.addsTo());
            proposal.put("posted_entries_sha256", before.postedEntries());
        }
        if (!before.version().isEmpty()) {
            proposal.put("version_before_sha256", before.version());
        }
        proposal.put("totals", SummaryJson.totals(close.totals()));
        List<Map<String, Object>> inputs =
                close.inputs().stream().map(ProposalJson::input).toList();
        proposal.put("inputs", inputs);
        return proposal;
    }

    private static Map<String, Object> input(InputFile input) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", input.file());
        map.put("sha256", input.sha256());
        map.put("bytes", input.bytes());
        map.put("encoding", input.encoding());
        map.put("rows_read", input.rowsRead());
        map.put("rows_accepted", input.rowsAccepted());
        map.put("rows_rejected", input.rowsRejected());
        return map;
    }
}
