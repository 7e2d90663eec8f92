/**
 * How long a close takes, compared in one run with what the database alone needs to load the same file and with the job
 * that a Spring Batch user would write. {@code mvn -Pbench verify} runs it; the ordinary build does not.
 */
package org.quarterclose.benchmark;
