package org.quarterclose.policy;

import java.math.RoundingMode;
import org.quarterclose.basics.FiscalCalendar;

/**
 * The choices a company makes about its close; printed on every report and part of the input hash.
 *
 * @param company the reporting entity's name
 * @param presentationCurrency the currency the report is in, ISO 4217
 * @param rounding how an exact balance becomes cents
 * @param currentPortionMonths what is spent within so many months after the quarter end is current
 * @param paymentsPostedBy who books payments
 * @param downwardRevisions which layers of a retirement obligation a lower estimate takes flows from
 * @param signOff who must approve, and who may lock
 * @param staleAfterQuarters an estimate older than so many quarters is looked at
 * @param fiscalYear which days a quarter has
 * @param chart account numbers and names
 * @param intake how files are written: number formats, heading aliases, limits
 * @param journalImport how the general ledger takes journals; null when the policy does not say
 * @param explainedAbove from where on a change since the quarter before is to be explained; null when none is
 * @param xbrl who the company is in XBRL facts; null when the policy does not say
 * @param paper what reports are printed on
 * @param sha256 of the policy file's bytes
 */
public record ClosePolicy(
        String company,
        Framework framework,
        String presentationCurrency,
        RoundingMode rounding,
        int currentPortionMonths,
        PaymentsPostedBy paymentsPostedBy,
        DownwardRevisions downwardRevisions,
        SignOffPolicy signOff,
        int staleAfterQuarters,
        FiscalYear fiscalYear,
        ChartOfAccounts chart,
        IntakePolicy intake,
        JournalImport journalImport,
        MovementThreshold explainedAbove,
        XbrlEntity xbrl,
        PaperSize paper,
        String sha256) {

    /** A policy that says nothing of how the general ledger takes journals, what is to be explained, and XBRL. */
    public ClosePolicy(
            String company,
            Framework framework,
            String presentationCurrency,
            RoundingMode rounding,
            int currentPortionMonths,
            PaymentsPostedBy paymentsPostedBy,
            DownwardRevisions downwardRevisions,
            SignOffPolicy signOff,
            int staleAfterQuarters,
            FiscalYear fiscalYear,
            ChartOfAccounts chart,
            IntakePolicy intake,
            String sha256) {
        this(
                company,
                framework,
                presentationCurrency,
                rounding,
                currentPortionMonths,
                paymentsPostedBy,
                downwardRevisions,
                signOff,
                staleAfterQuarters,
                fiscalYear,
                chart,
                intake,
                null,
                null,
                null,
                PaperSize.A4,
                sha256);
    }

    /** What turns a quarter's label into days, for everything that this policy rules. */
    public FiscalCalendar calendar() {
        return fiscalYear.calendar();
    }

    /** The accounting framework of the close. */
    public enum Framework {
        /** ASC 410-20, 410-30 and 450-20: the low end of a range, layers at the rate of their recognition. */
        US_GAAP,
        /** IAS 37: the mid-point of a range, everything at the rate of today. */
        IAS_37
    }

    /** Which layers of a retirement obligation a lower estimate takes flows from (ASC 410-20-35-8). */
    public enum DownwardRevisions {
        /** The latest first: each flow leaves at the rate of the layer it came from. */
        LATEST_LAYER,
        /** All layers of the day alike: flows leave at their weighted-average rate. */
        WEIGHTED_AVERAGE
    }

    /** Who books payments against the liability. */
    public enum PaymentsPostedBy {
        /** The general ledger already holds them: this close only explains the balance. */
        GL,
        /** The close's own entries post them. */
        CLOSE
    }
}
