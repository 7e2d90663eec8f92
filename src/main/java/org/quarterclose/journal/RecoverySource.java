package org.quarterclose.journal;

/**
 * Where the figures of an obligation's recoveries stand, as text: files and lines such as {@code recoveries.csv:2}.
 *
 * @param claimed what the asset rests on; empty when no row names it any more
 * @param collected where the collections stand; empty when there are none
 */
public record RecoverySource(String claimed, String collected) {}
