package org.quarterclose.benchmark.peer;

import java.util.Locale;

/** How the job is written. */
public enum PeerWay {
    /** As the framework's guides show it: a record filled and read by name. */
    GUIDE,
    /** The same, with the driver's reWriteBatchedInserts. */
    GUIDE_BATCHED,
    /** Rows mapped and parameters set by hand, by position, with reWriteBatchedInserts: what an expert makes of it. */
    BY_HAND_BATCHED;

    boolean isByHand() {
        return this == BY_HAND_BATCHED;
    }

    boolean isBatched() {
        return this != GUIDE;
    }

    /** As tables name it. */
    public String title() {
        return "B " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
