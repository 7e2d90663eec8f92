package org.quarterclose.portfolio;

/**
 * The currency of each obligation, for the files whose amounts are in it.
 *
 * @param presentation the policy's: of obligations that nobody knows
 */
record ObligationCurrency(Known<Obligation> obligations, String presentation) {

    String of(String obligationId) {
        Obligation obligation = obligations.good().get(obligationId);
        return obligation == null ? presentation : obligation.currency();
    }
}
