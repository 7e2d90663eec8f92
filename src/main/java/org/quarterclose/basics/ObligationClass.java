package org.quarterclose.basics;

/** What kind of duty an obligation is: it decides when it is recognised and how it is measured. */
public enum ObligationClass {
    /** Retirement of a long-lived asset, ASC 410-20. */
    RETIREMENT,
    /** Clean-up of contamination, ASC 410-30. */
    REMEDIATION,
    /** A claim: natural-resource damages, toxic tort, fines; ASC 450-20. */
    LITIGATION
}
