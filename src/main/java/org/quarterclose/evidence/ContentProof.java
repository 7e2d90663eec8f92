package org.quarterclose.evidence;

import java.io.IOException;
import java.util.List;
import org.quarterclose.report.ContentHash;
import tools.jackson.databind.JsonNode;

/** The content hash is that of the figure files, and summary and proposal speak of the same version and totals. */
final class ContentProof implements Proof {

    private static final List<String> IDENTITY = List.of(
            "company",
            "quarter",
            "quarter_begins",
            "quarter_ends",
            "year_to_date_begins",
            "fiscal_year_ends",
            "version",
            "purpose",
            "state",
            "currency",
            "content_hash",
            "input_hash");

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        String actual = ContentHash.of(folder.dir());
        String stated = folder.summary().path("content_hash").asString("");
        if (!actual.equals(stated)) {
            findings.add(
                    Published.SUMMARY,
                    "the figures are not those of the content hash: found " + actual + "; expected " + stated);
        }
        IDENTITY.forEach(
                key -> same(key, folder.summary().path(key), folder.proposal().path(key), findings));
        folder.proposal()
                .path("totals")
                .properties()
                .forEach(total ->
                        same(total.getKey(), folder.summary().path(total.getKey()), total.getValue(), findings));
    }

    private void same(String key, JsonNode summary, JsonNode proposal, Findings findings) {
        if (!summary.equals(proposal)) {
            findings.add(Published.SUMMARY, key + ": found " + summary + "; proposal.json says " + proposal);
        }
    }
}
