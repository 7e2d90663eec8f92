package org.quarterclose.portfolio;

import java.time.LocalDate;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;

/**
 * The unit of account: one legal duty at one property, of exactly one class. Dates that are not given are null; texts
 * that are not given are empty.
 *
 * @param number position in the order of ids, from 0: the short name used inside the database
 * @param likelihood null for RETIREMENT only
 * @param conditionsExistedAt when the conditions behind the duty existed (ASC 855)
 * @param retirementCost what the asset beside a RETIREMENT obligation is carried at before this close's entries, as the
 *     fixed-asset system says; null when nobody says it
 * @param releasedOn the date of the document that ended the duty
 */
public record Obligation(
        int number,
        String id,
        String propertyId,
        ObligationClass obligationClass,
        String title,
        Likelihood likelihood,
        String currency,
        LocalDate incurredOn,
        String authority,
        LocalDate conditionsExistedAt,
        boolean timingFixed,
        LocalDate releasedOn,
        String releaseReference,
        String carryForwardReason,
        Money retirementCost,
        SourceLine source) {

    /** Without a stated asset. */
    public Obligation(
            int number,
            String id,
            String propertyId,
            ObligationClass obligationClass,
            String title,
            Likelihood likelihood,
            String currency,
            LocalDate incurredOn,
            String authority,
            LocalDate conditionsExistedAt,
            boolean timingFixed,
            LocalDate releasedOn,
            String releaseReference,
            String carryForwardReason,
            SourceLine source) {
        this(
                number,
                id,
                propertyId,
                obligationClass,
                title,
                likelihood,
                currency,
                incurredOn,
                authority,
                conditionsExistedAt,
                timingFixed,
                releasedOn,
                releaseReference,
                carryForwardReason,
                null,
                source);
    }

    public enum Likelihood {
        PROBABLE,
        REASONABLY_POSSIBLE,
        REMOTE
    }

    /** Whether evidence of release lies within the quarter or before it. */
    public boolean isReleasedBy(FiscalQuarter quarter) {
        return releasedOn != null && !releasedOn.isAfter(quarter.end());
    }

    public Obligation numbered(int position) {
        return with(position, currency);
    }

    /** The same in the currency that the books carry it in. */
    public Obligation in(String carried) {
        return carried.equals(currency) ? this : with(number, carried);
    }

    private Obligation with(int position, String itsCurrency) {
        return new Obligation(
                position,
                id,
                propertyId,
                obligationClass,
                title,
                likelihood,
                itsCurrency,
                incurredOn,
                authority,
                conditionsExistedAt,
                timingFixed,
                releasedOn,
                releaseReference,
                carryForwardReason,
                retirementCost,
                source);
    }
}
