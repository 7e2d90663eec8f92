package org.quarterclose.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.report.CloseTotals;

/**
 * Where one quarter stands.
 *
 * @param versions oldest first, at least one
 * @param totals of the newest
 */
record QuarterStatus(List<CloseVersion> versions, CloseTotals totals, long failedChecks) {

    List<String> words() {
        CloseVersion newest = newest();
        List<String> lines = new ArrayList<>();
        lines.add(newest.quarter() + "  " + newest.company() + ": " + newest.state());
        for (CloseVersion version : versions) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  version %d  %-10s  proposed by %s, content %s",
                    version.version(),
                    version.state(),
                    version.proposedBy(),
                    version.contentHash().substring(0, 16)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "  accrual %,.2f, closing %,.2f, %,d entries",
                totals.accrual().amount(),
                totals.quarter().closing().amount(),
                totals.entries()));
        lines.add(String.format(
                Locale.ROOT,
                "  %,d errors, %,d warnings, %,d failed checks",
                totals.errors(),
                totals.warnings(),
                failedChecks));
        lines.add("  next  " + next());
        return lines;
    }

    Map<String, Object> json() {
        CloseVersion newest = newest();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quarter", newest.quarter().toString());
        map.put("company", newest.company());
        map.put("state", newest.state().name());
        map.put("versions", versions.stream().map(QuarterStatus::json).toList());
        map.put("accrual_total", totals.accrual().plain());
        map.put("closing", totals.quarter().closing().plain());
        map.put("errors", totals.errors());
        map.put("warnings", totals.warnings());
        map.put("failed_checks", failedChecks);
        map.put("next", next());
        return map;
    }

    private static Map<String, Object> json(CloseVersion version) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", version.version());
        map.put("state", version.state().name());
        map.put("proposed_by", version.proposedBy());
        map.put("content_hash", version.contentHash());
        map.put("input_hash", version.inputHash());
        return map;
    }

    private CloseVersion newest() {
        return versions.get(versions.size() - 1);
    }

    private String next() {
        CloseVersion newest = newest();
        return NextStep.after(newest.header(newest.state()), totals, Math.toIntExact(failedChecks));
    }
}
