package org.quarterclose.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.Counted;
import org.quarterclose.basics.Quarter;
import org.quarterclose.cli.NextStep.Approvals;
import org.quarterclose.cli.NextStep.Standing;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.DatabaseClose;
import org.quarterclose.close.PeriodState;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseTotals;
import org.quarterclose.report.SignOffs;
import org.quarterclose.report.SignOffs.Reopening;

/**
 * Where one quarter stands.
 *
 * @param versions oldest first, at least one, each with what was signed of it
 * @param totals of the newest
 * @param reopening of the posted version; null when it is not reopened
 */
record QuarterStatus(
        List<Signed> versions, CloseTotals totals, PeriodState period, Reopening reopening, Standing standing) {

    /** A version and what persons did with it. */
    record Signed(CloseVersion version, SignOffs signOffs) {}

    static QuarterStatus read(CloseStores stores, ClosePolicy policy, Quarter quarter) {
        List<Signed> versions = stores.versions().versions(CloseKey.ofClose(policy.company(), quarter)).stream()
                .map(version -> new Signed(version, stores.signOffs().of(version)))
                .toList();
        CloseVersion newest = versions.get(versions.size() - 1).version();
        CloseTotals totals = DatabaseClose.totals(stores, newest.closeId(), policy);
        PeriodState period = stores.versions().period(policy.company(), quarter);
        Reopening reopening = period == PeriodState.REOPENED
                ? versions.stream()
                        .flatMap(one -> stores.signOffs().reopening(one.version()).stream())
                        .reduce((first, second) -> second)
                        .orElseThrow()
                : null;
        long failed = stores.checks().list(newest.closeId()).stream()
                .filter(Check::failed)
                .count();
        Standing standing = new Standing(
                newest.header(newest.state()),
                totals,
                period,
                Math.toIntExact(failed),
                stores.signOffs().openErrors(newest),
                new Approvals(
                        versions.get(versions.size() - 1).signOffs().approvals().size(),
                        newest.approvals().required()),
                stores.versions().stale(policy.company()),
                reopenedBefore(stores, policy.company(), quarter));
        return new QuarterStatus(versions, totals, period, reopening, standing);
    }

    private static Optional<Quarter> reopenedBefore(CloseStores stores, String company, Quarter quarter) {
        return stores.versions().quarters(company).stream()
                .filter(one -> one.compareTo(quarter) < 0)
                .filter(one -> stores.versions().period(company, one) == PeriodState.REOPENED)
                .findFirst();
    }

    List<String> words(SameOptions same) {
        CloseVersion newest = newest();
        List<String> lines = new ArrayList<>();
        lines.add(newest.quarter() + "  " + newest.company() + ": " + state() + ", "
                + newest.quarter().days());
        versions.forEach(one -> lines.addAll(words(one)));
        if (reopening != null) {
            lines.add("  reopened by " + reopening.reopenedBy() + " and " + reopening.approvedBy() + " until "
                    + reopening.until() + ": " + reopening.reason());
        }
        lines.add(String.format(
                Locale.ROOT,
                "  accrual %,.2f, closing %,.2f, %s",
                totals.accrual().amount(),
                totals.quarter().closing().amount(),
                Counted.of(totals.entries(), "entry", "entries")));
        lines.add(String.format(
                Locale.ROOT,
                "  %s, %s, %s, %,d waived",
                Counted.of(totals.errors(), "error"),
                Counted.of(totals.warnings(), "warning"),
                Counted.of(standing.failedChecks(), "failed check"),
                versions.get(versions.size() - 1).signOffs().waivers().size()));
        lines.add("  next  " + same.in(next()));
        return lines;
    }

    /** The quarter's state where something is in the books; otherwise the newest version's. */
    private String state() {
        return period == PeriodState.OPEN ? newest().state().name() : period.name();
    }

    private static List<String> words(Signed one) {
        CloseVersion version = one.version();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  version %d  %-10s  proposed by %s, content %s",
                version.version(),
                version.state(),
                version.proposedBy(),
                version.contentHash().substring(0, 16)));
        one.signOffs()
                .approvals()
                .forEach(approval -> lines.add("             approved by " + approval.by() + " at " + approval.at()
                        + ", reference " + approval.reference()));
        one.signOffs()
                .postings()
                .forEach(posting -> lines.add("             posted by " + posting.by() + " at " + posting.at()));
        return lines;
    }

    Map<String, Object> json(SameOptions same) {
        CloseVersion newest = newest();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quarter", newest.quarter().toString());
        map.put("quarter_begins", newest.quarter().start().toString());
        map.put("quarter_ends", newest.quarter().end().toString());
        map.put("company", newest.company());
        map.put("state", newest.state().name());
        map.put("period", period.name());
        map.put("versions", versions.stream().map(QuarterStatus::json).toList());
        map.put("accrual_total", totals.accrual().plain());
        map.put("closing", totals.quarter().closing().plain());
        map.put("errors", totals.errors());
        map.put("warnings", totals.warnings());
        map.put("failed_checks", standing.failedChecks());
        map.put("open_errors", standing.openErrors());
        map.put("next", same.in(next()));
        return map;
    }

    private static Map<String, Object> json(Signed one) {
        CloseVersion version = one.version();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", version.version());
        map.put("state", version.state().name());
        map.put("proposed_by", version.proposedBy());
        map.put("content_hash", version.contentHash());
        map.put("input_hash", version.inputHash());
        map.put("approvals_required", version.approvals().required());
        map.put(
                "approvals",
                one.signOffs().approvals().stream().map(SignOffs.Approval::by).toList());
        return map;
    }

    /** Where the newest version is published, below the output folder. */
    String folder() {
        return newest().quarter() + "/v" + newest().version();
    }

    private CloseVersion newest() {
        return versions.get(versions.size() - 1).version();
    }

    String next() {
        return NextStep.after(standing);
    }
}
