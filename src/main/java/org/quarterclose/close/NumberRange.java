package org.quarterclose.close;

/** Obligations numbered from (inclusive) to (exclusive): a block that is measured in one go. */
public record NumberRange(int from, int to) {}
