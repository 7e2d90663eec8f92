package org.quarterclose.journal;

import org.quarterclose.policy.ChartOfAccounts.Exchange;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;

/** Why an entry is made that does not follow from a measurement, in one sentence with its paragraph. */
enum PostingRule {
    PAYMENT("A payment settles the liability, up to its balance", Citation.PAYMENT),
    PAYMENT_ABOVE_BALANCE(
            "What is paid above the balance is a loss not provided for: expense, for a liability has no debit balance",
            Citation.PAYMENT_ABOVE_BALANCE),
    SETTLEMENT_LOSS(
            "What is paid above the balance of a retirement obligation is a loss on settlement",
            Citation.SETTLEMENT_LOSS),
    ACQUISITION("A liability taken over with a property is recognised with it", Citation.TAKEN_OVER),
    DISPOSAL("A liability that went with a property is owed no longer", Citation.HANDED_ON),
    REPRESENTATION("An approved difference between the prior closing and the opening", Citation.REPRESENTED),
    CORRECTION("An error of an earlier quarter is put right apart from the change of estimate", Citation.CORRECTED),
    LAYER_TIME("The passage of time raises a retirement obligation, each layer at its own rate", Citation.LAYER_TIME),
    UNWINDING(
            "The passage of time raises a discounted balance, at the rate it was discounted at", Citation.FIXED_TIMING),
    EXCHANGE_INCOME(
            "A balance in another currency is carried at the rate of the quarter end, the difference is income",
            Citation.EXCHANGE_INCOME),
    EXCHANGE_IN_EQUITY(
            "A balance in another currency is carried at the rate of the quarter end, the difference stays in equity",
            Citation.EXCHANGE_IN_EQUITY);

    private final String sentence;
    private final Citation citation;

    PostingRule(String sentence, Citation citation) {
        this.sentence = sentence;
        this.citation = citation;
    }

    /** Where an exchange difference goes, and why. */
    static PostingRule exchange(Exchange exchange) {
        return exchange.isIncome() ? EXCHANGE_INCOME : EXCHANGE_IN_EQUITY;
    }

    String in(Framework framework) {
        return sentence + " " + citation.in(framework);
    }
}
