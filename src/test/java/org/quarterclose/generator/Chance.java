package org.quarterclose.generator;

/** Chance that can be repeated: the same seed and number give the same draws, in whatever order they are asked for. */
final class Chance {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed) {
        return new Chance(mixed(seed + STEP));
    }

    static Chance of(long seed, long number) {
        return new Chance(mixed(mixed(seed + STEP) ^ number * STEP));
    }

    /** From zero up to, not including, the bound. */
    int below(int bound) {
        state += STEP;
        return (int) ((mixed(state) >>> 33) * bound >>> 31);
    }

    boolean oneIn(int count) {
        return below(count) == 0;
    }

    private static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
