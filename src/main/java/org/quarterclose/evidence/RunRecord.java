package org.quarterclose.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code run.json}: which run published a folder, when, by whom and where. The only file that differs between two runs
 * of the same close, and therefore not in the manifest.
 */
public record RunRecord(String runId, Instant at, String user, String host) {

    public static final String NAME = "run.json";

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run_id", runId);
        content.put("at", at.toString());
        content.put("user", user);
        content.put("host", host);
        return content;
    }
}
