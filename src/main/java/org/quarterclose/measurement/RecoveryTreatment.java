package org.quarterclose.measurement;

import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.Framework;

/** What may become of a listed recovery in the books. */
public enum RecoveryTreatment {
    /** An asset where it is probable and not disputed (ASC 410-30-35-8). */
    ASSET,
    /** No asset: a reimbursement must be virtually certain, which no file says (IAS 37.53). A receivable goes. */
    LISTED,
    /** The policy has no account for it: what is carried stays, and is asked for. */
    WITHOUT_ACCOUNTS;

    public static RecoveryTreatment of(ClosePolicy policy) {
        if (policy.chart().recovery() == null) {
            return WITHOUT_ACCOUNTS;
        }
        return policy.framework() == Framework.US_GAAP ? ASSET : LISTED;
    }
}
