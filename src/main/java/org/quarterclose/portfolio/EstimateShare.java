package org.quarterclose.portfolio;

import org.quarterclose.basics.Share;

/**
 * The share of an estimate line.
 *
 * @param applied what the amounts are multiplied by: the whole when they are ours already
 * @param declared what the line states, applied or not; null when it states none
 */
record EstimateShare(Share applied, Share declared) {

    static final EstimateShare WHOLE = new EstimateShare(Share.WHOLE, null);

    /** In hundred-millionths; 0 when the amounts are ours as they are. */
    int stored() {
        return applied.isWhole() ? 0 : applied.hundredMillionths();
    }
}
