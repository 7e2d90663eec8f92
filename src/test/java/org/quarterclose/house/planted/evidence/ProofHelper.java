package org.quarterclose.house.planted.evidence;

/** Named for nothing. */
public record ProofHelper(String text) {}
