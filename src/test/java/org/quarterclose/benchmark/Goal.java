package org.quarterclose.benchmark;

import java.util.OptionalDouble;

/**
 * A figure and what it should be.
 *
 * @param atLeast whether it should be the limit or more; otherwise the limit or less
 */
record Goal(String what, double limit, boolean atLeast, OptionalDouble measured) {

    static Goal atMost(String what, double limit, OptionalDouble measured) {
        return new Goal(what, limit, false, measured);
    }

    static Goal atLeast(String what, double limit, OptionalDouble measured) {
        return new Goal(what, limit, true, measured);
    }

    String verdict() {
        if (measured.isEmpty()) {
            return "not measured";
        }
        boolean met = atLeast ? measured.getAsDouble() >= limit : measured.getAsDouble() <= limit;
        return met ? "met" : "**not met**";
    }
}
