package org.quarterclose.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.journal.JournalMaker;
import org.quarterclose.journal.RecoveryJournalMaker;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.RecoveryMeasurer;
import org.quarterclose.measurement.RecoveryTreatment;
import org.quarterclose.measurement.RetirementMeasurer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.QuarterRates;
import org.quarterclose.rollforward.Translation;

/** One quarter under one policy with its rates: what all obligations that close in it have in common. */
final class Season {

    final ClosePolicy policy;
    final FiscalQuarter quarter;
    final Translation translation;
    final RecoveryMeasurer recoveries;
    final JournalMaker journal;
    final RecoveryJournalMaker recoveryJournal;
    private final List<Assumption> assumptions;
    private final Map<String, Measurer> measurers = new HashMap<>();
    private final Map<String, RetirementMeasurer> retirements = new HashMap<>();

    Season(ClosePolicy policy, FiscalQuarter quarter, List<Assumption> assumptions) {
        this.policy = policy;
        this.quarter = quarter;
        this.assumptions = assumptions;
        this.translation = new Translation(policy, assumptions);
        this.recoveries = new RecoveryMeasurer(RecoveryTreatment.of(policy));
        this.journal = new JournalMaker(policy, quarter, Set.of(DrawnPortfolio.OPERATING));
        this.recoveryJournal = new RecoveryJournalMaker(policy, quarter);
    }

    /** The same quarter for somebody who has measured nothing yet. */
    Season anew() {
        return new Season(policy, quarter, assumptions);
    }

    Measurer measurer(String currency) {
        return measurers.computeIfAbsent(currency, one -> new Measurer(policy, quarter, rates(one)));
    }

    RetirementMeasurer retirementMeasurer(String currency) {
        return retirements.computeIfAbsent(currency, one -> new RetirementMeasurer(policy, quarter, rates(one)));
    }

    private QuarterRates rates(String currency) {
        return new QuarterRates(assumptions, currency, policy.calendar());
    }
}
