package org.quarterclose.policy;

import java.math.RoundingMode;

/**
 * The choices a company makes about its close; printed on every report and part of the input hash.
 *
 * @param company the reporting entity's name
 * @param presentationCurrency the currency the report is in, ISO 4217
 * @param rounding how an exact balance becomes cents
 * @param currentPortionMonths what is spent within so many months after the quarter end is current
 * @param paymentsPostedBy who books payments
 * @param chart account numbers and names
 * @param intake how files are written: number formats, heading aliases, limits
 * @param sha256 of the policy file's bytes
 */
public record ClosePolicy(
        String company,
        Framework framework,
        String presentationCurrency,
        RoundingMode rounding,
        int currentPortionMonths,
        PaymentsPostedBy paymentsPostedBy,
        ChartOfAccounts chart,
        IntakePolicy intake,
        String sha256) {

    /** The accounting framework of the close. */
    public enum Framework {
        US_GAAP
    }

    /** Who books payments against the liability. */
    public enum PaymentsPostedBy {
        /** The general ledger already holds them: this close only explains the balance. */
        GL,
        /** The close's own entries post them. */
        CLOSE
    }
}
