package org.quarterclose.benchmark;

import java.util.Map;

/**
 * One thing measured once.
 *
 * @param subject what was measured, as the table names it
 * @param parts milliseconds of its parts by name; {@code job} is Spring Batch's own time from start to end
 */
record Run(String subject, int lines, int round, Cost cost, Map<String, Long> parts) {

    static final String COPY = "A";
    static final String TWO_COPIES = "A2";
    static final String OURS = "ours";
    static final String JOB = "job";
    static final String BEFORE = "before the job";
    static final String AFTER = "after the job";
    static final String RESUM = "re-sum alone";

    /** Of the job, or of the whole process where there is none. */
    long jobMillis() {
        return parts.getOrDefault(JOB, cost.wallMillis());
    }
}
