package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.RecoveryJournalMaker;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.rollforward.TranslatedRecoveries;
import org.quarterclose.rollforward.Translation;

/** The entries of each obligation's recoveries, out of what was measured and stored. */
final class RecoveryEntries {

    private final Recoveries recoveries;
    private final Map<String, ObligationRecoveries> measured;
    private final RecoveryJournalMaker maker;
    private final Posting posting;

    private RecoveryEntries(
            Recoveries recoveries,
            Map<String, ObligationRecoveries> measured,
            RecoveryJournalMaker maker,
            Posting posting) {
        this.recoveries = recoveries;
        this.measured = measured;
        this.maker = maker;
        this.posting = posting;
    }

    /** How receivables are posted in the presentation currency, from what the quarter before posted. */
    private record Posting(Map<String, Map<String, Money>> before, Translation translation) {

        TranslatedRecoveries of(ObligationRecoveries recoveries) {
            Map<String, Money> posted = before.getOrDefault(recoveries.obligationId(), Map.of());
            return TranslatedRecoveries.of(recoveries, posted, translation);
        }
    }

    static RecoveryEntries of(CloseWorkspace workspace) {
        return new RecoveryEntries(
                Recoveries.of(workspace),
                workspace.stores().recoveries().byObligation(workspace.closeId()),
                new RecoveryJournalMaker(
                        workspace.request().policy(), workspace.request().fiscalQuarter()),
                new Posting(workspace.openings().postedRecoveries(workspace.translation()), workspace.translation()));
    }

    List<JournalEntry> of(Obligation obligation) {
        ObligationRecoveries moved = measured.get(obligation.id());
        return moved == null
                ? List.of()
                : maker.entries(obligation, posting.of(moved), recoveries.source(obligation.id()));
    }
}
