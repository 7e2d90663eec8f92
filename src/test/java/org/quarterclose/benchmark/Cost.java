package org.quarterclose.benchmark;

/**
 * What something cost.
 *
 * @param cpuMillis of the Java process and the database server's processes
 * @param machineMillis of all that ran on the machine meanwhile: about the same on an idle one
 * @param javaPeakKb the most memory that the Java process held
 * @param serverPeakKb the most memory that the server's processes held, what they share counted once
 */
record Cost(long wallMillis, long cpuMillis, long machineMillis, long javaPeakKb, long serverPeakKb) {}
