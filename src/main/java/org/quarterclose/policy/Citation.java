package org.quarterclose.policy;

import org.quarterclose.policy.ClosePolicy.Framework;

/** The paragraphs that the rules rest on, in each framework. */
public enum Citation {
    RECOGNISED("ASC 410-20-25-4", "IAS 37.14"),
    RANGE("ASC 450-20-30-1", "IAS 37.39"),
    REASONABLY_POSSIBLE("ASC 450-20-50-3", "IAS 37.86"),
    AMOUNT_UNKNOWN("ASC 450-20-50-4", "IAS 37.86"),
    REMOTE("ASC 450-20-25-2", "IAS 37.28"),
    CARRIED_FORWARD("ASC 250-10-45-17", "IAS 37.59"),
    RELEASED("ASC 405-20-40-1", "IAS 37.59"),
    LATER_CONDITIONS("ASC 855-10-25-3", "IAS 10.10"),
    FIXED_TIMING("ASC 410-30-35-12", "IAS 37.45"),
    PRESENT_VALUE("ASC 410-20-30-1", "IAS 37.36"),
    LAYER_TIME("ASC 410-20-35-5", "IAS 37.60"),
    FLOWS_CHANGED("ASC 410-20-35-8", "IAS 37.59"),
    RECOVERY("ASC 410-30-35-8", "IAS 37.53"),
    PAYMENT("ASC 405-20-40-1", "IAS 37.61"),
    PAYMENT_ABOVE_BALANCE("ASC 450-20-25-2", "IAS 37.61"),
    SETTLEMENT_LOSS("ASC 410-20-40", "IAS 37.61"),
    TAKEN_OVER("ASC 805-20-25-1", "IFRS 3.10"),
    HANDED_ON("ASC 405-20-40-1", "IAS 37.59"),
    REPRESENTED("ASC 250-10-45", "IAS 8.41"),
    CORRECTED("ASC 250-10-45-27", "IAS 8.41"),
    EXCHANGE_INCOME("ASC 830-20-35-1", "IAS 21.28"),
    EXCHANGE_IN_EQUITY("ASC 830-30-45-12", "IAS 21.39");

    private final String usGaap;
    private final String ifrs;

    Citation(String usGaap, String ifrs) {
        this.usGaap = usGaap;
        this.ifrs = ifrs;
    }

    /** The paragraph in brackets, as it ends a rule. */
    public String in(Framework framework) {
        return "(" + (framework == Framework.US_GAAP ? usGaap : ifrs) + ")";
    }
}
