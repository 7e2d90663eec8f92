package org.quarterclose.intake;

/**
 * A part of a sheet that begins and ends on record boundaries.
 *
 * @param start byte of its first record
 * @param end byte after its last record
 * @param firstLine line number of its first record
 */
public record ByteRange(long start, long end, long firstLine) {}
