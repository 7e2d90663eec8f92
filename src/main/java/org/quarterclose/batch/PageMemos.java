package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.NumberRange;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.Explanation;
import org.quarterclose.report.FrozenClose.Memos;
import org.quarterclose.report.MemoMaker;
import org.quarterclose.report.ObligationCase.Found;
import org.quarterclose.report.ObligationCase.Stored;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/**
 * The memos of the page, out of what the run has at hand. Each costs a few look-ups by key, so the page asks for those
 * it shows and no more.
 */
final class PageMemos implements Memos {

    private final CloseWorkspace workspace;
    private final Cases cases;
    private final Map<String, ObligationRecoveries> recoveries;

    PageMemos(CloseWorkspace workspace, CloseVersion version, CloseState state) {
        this.workspace = workspace;
        this.cases = new Cases(
                version.header(state), workspace.request().policy(), workspace.register(), workspace.openings());
        this.recoveries = workspace.stores().recoveries().byObligation(workspace.closeId());
    }

    @Override
    public Explanation of(Measurement measurement, RollForwardRow row) {
        Obligation obligation = workspace.register().obligations().get(row.number());
        CloseStores stores = workspace.stores();
        Stored stored = new Stored(
                measurement,
                rows(row, obligation),
                stores.journal().of(workspace.closeId(), obligation.id()),
                recoveries.get(obligation.id()));
        SumsByObligation sums = workspace.sums();
        String places = stores.sums()
                .sources(workspace.closeId(), new NumberRange(row.number(), row.number() + 1))
                .getOrDefault(row.number(), "");
        Cases.Estimate estimate = new Cases.Estimate(sums.of(row.number()), places);
        return MemoMaker.of(cases.of(obligation, stored, estimate, List.of(), Found.NOTHING));
    }

    private TranslatedRow rows(RollForwardRow row, Obligation obligation) {
        CloseStores stores = workspace.stores();
        return stores.foreign()
                .of(workspace.closeId(), obligation.id())
                .map(local -> new TranslatedRow(
                        local,
                        row,
                        workspace.translation().rate(local.currency()).orElse(null)))
                .orElse(TranslatedRow.inPresentationCurrency(row));
    }
}
