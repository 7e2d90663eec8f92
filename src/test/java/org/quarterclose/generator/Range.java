package org.quarterclose.generator;

import java.io.IOException;

/**
 * The amounts of a line in cents, each followed by a comma.
 *
 * @param best below zero when there is none
 */
record Range(long low, long high, long best) {

    private static final byte[] UNREADABLE = Text.bytes("1.2.3,");

    void write(Text text, BadRow bad) throws IOException {
        if (bad == BadRow.AMOUNT_UNREADABLE) {
            text.put(UNREADABLE);
        } else if (bad == BadRow.AMOUNTS_MISSING) {
            text.comma();
        } else {
            if (bad == BadRow.AMOUNT_NEGATIVE) {
                text.put('-');
            }
            text.cents(bad == BadRow.RANGE_REVERSED ? high + 100 : low).comma();
        }
        text.cents(high).comma();
        if (bad == BadRow.BEST_OUTSIDE_RANGE) {
            text.cents(high + 1);
        } else if (best >= 0 && bad == null) {
            text.cents(best);
        }
        text.comma();
    }
}
