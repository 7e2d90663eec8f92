package org.quarterclose.portfolio;

import org.quarterclose.basics.Share;

/**
 * The share of an estimate line.
 *
 * @param applied what the amounts are multiplied by: the whole when they are ours already
 * @param declared what the line states, applied or not; null when it states none
 * @param stored what is applied, in hundred-millionths; 0 when the amounts are ours as they are
 */
record EstimateShare(Share applied, Share declared, int stored) {

    static final EstimateShare WHOLE = of(Share.WHOLE, null);

    static EstimateShare of(Share applied, Share declared) {
        return new EstimateShare(applied, declared, applied.isWhole() ? 0 : applied.hundredMillionths());
    }
}
