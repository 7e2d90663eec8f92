package org.quarterclose.house.planted.evidence;

/** The word begins like an empty one and is not: allowed. */
public record Implied(String text) {}
