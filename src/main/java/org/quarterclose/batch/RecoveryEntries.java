package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.RecoveryJournalMaker;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.portfolio.Obligation;

/** The entries of each obligation's recoveries, out of what was measured and stored. */
final class RecoveryEntries {

    private final Recoveries recoveries;
    private final Map<String, ObligationRecoveries> measured;
    private final RecoveryJournalMaker maker;

    private RecoveryEntries(
            Recoveries recoveries, Map<String, ObligationRecoveries> measured, RecoveryJournalMaker maker) {
        this.recoveries = recoveries;
        this.measured = measured;
        this.maker = maker;
    }

    static RecoveryEntries of(CloseWorkspace workspace) {
        return new RecoveryEntries(
                Recoveries.of(workspace),
                workspace.stores().recoveries().byObligation(workspace.closeId()),
                new RecoveryJournalMaker(
                        workspace.request().policy(), workspace.request().fiscalQuarter()));
    }

    List<JournalEntry> of(Obligation obligation) {
        ObligationRecoveries moved = measured.get(obligation.id());
        return moved == null ? List.of() : maker.entries(obligation, moved, recoveries.source(obligation.id()));
    }
}
