/**
 * The job that a Spring Batch user would write from the reference guide for the same work: a flat-file reader, a
 * processor with the same rules, a JDBC batch writer in chunks of a thousand, and SQL that groups and books. It stands
 * here to be compared with, and is written as well as its kind can be.
 */
package org.quarterclose.benchmark.peer;
