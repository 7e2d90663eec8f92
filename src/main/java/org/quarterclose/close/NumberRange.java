package org.quarterclose.close;

import java.util.ArrayList;
import java.util.List;

/** Obligations numbered from (inclusive) to (exclusive). */
public record NumberRange(int from, int to) {

    /** Obligations that are held in memory at once. */
    public static final int BLOCK = 2_000;

    /** The range in blocks small enough to be held in memory at once. */
    public List<NumberRange> blocks() {
        List<NumberRange> blocks = new ArrayList<>();
        for (int start = from; start < to; start += BLOCK) {
            blocks.add(new NumberRange(start, Math.min(start + BLOCK, to)));
        }
        return blocks;
    }
}
