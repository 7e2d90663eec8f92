package org.quarterclose.house.planted.evidence;

/** Named for nothing, in the plural. */
public record DateUtils(String text) {}
