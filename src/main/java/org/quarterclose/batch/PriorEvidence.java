package org.quarterclose.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.evidence.EvidenceSources.Prior;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.SettledForGood;
import org.quarterclose.portfolio.SheetFigures;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.PriorClosingCsv;
import org.quarterclose.report.PriorClosingCsv.Before;
import org.quarterclose.report.PriorClosingCsv.PriorRow;
import org.quarterclose.report.PriorEstimatesCsv;
import org.quarterclose.report.PriorExposuresCsv;
import org.quarterclose.report.PriorInputsCsv;
import org.quarterclose.report.PriorLayersCsv;
import org.quarterclose.report.PriorRecoveriesCsv;
import org.quarterclose.report.PriorSettlementsCsv;
import org.quarterclose.rollforward.RollForwardRow;

/** Writes down what the books carried into a quarter, so that the close can be computed again without them. */
record PriorEvidence(CloseWorkspace workspace, SortedMap<String, Money> lastExposures) {

    /** Empty in the first close. */
    Optional<Prior> files() {
        return workspace
                .prior()
                .map(prior -> new Prior(
                        prior.version(),
                        prior.contentHash(),
                        closing(prior),
                        layers(prior),
                        recoveries(prior),
                        inputs(),
                        estimates(prior),
                        sheets(),
                        exposures(),
                        settlements(prior)));
    }

    private Path closing(CloseVersion prior) {
        long closeId = prior.closeId();
        CloseStores stores = workspace.stores();
        Map<Integer, Measurement> measured = new HashMap<>();
        stores.measurements().forEach(closeId, one -> measured.put(one.number(), one));
        Map<Integer, RollForwardRow> foreign = new HashMap<>();
        stores.foreign().forEach(closeId, row -> foreign.put(row.number(), row));
        Path file = workspace.staged().prior("closing");
        PriorClosingCsv.write(
                file,
                new Before(prior.quarter(), !foreign.isEmpty()),
                rows -> stores.rollForward()
                        .forEach(
                                closeId,
                                row -> rows.accept(
                                        new PriorRow(row, measured.get(row.number()), foreign.get(row.number())))));
        return file;
    }

    private Path layers(CloseVersion prior) {
        if (workspace.stores().layers().isEmpty(prior.closeId())) {
            return null;
        }
        Path file = workspace.staged().prior("layers");
        PriorLayersCsv.write(file, rows -> workspace.stores().layers().forEach(prior.closeId(), rows));
        return file;
    }

    private Path inputs() {
        List<InputFile> again = SentAgain.of(workspace).fromBefore();
        if (again.isEmpty()) {
            return null;
        }
        Path file = workspace.staged().prior("inputs");
        PriorInputsCsv.write(file, again);
        return file;
    }

    private Path estimates(CloseVersion prior) {
        if (workspace.stores().estimates().isEmpty(prior.closeId())) {
            return null;
        }
        Path file = workspace.staged().prior("estimates");
        PriorEstimatesCsv.write(file, rows -> workspace.stores().estimates().forEach(prior.closeId(), rows));
        return file;
    }

    private Path sheets() {
        List<SheetFigures> again = new EarlierEstimates(workspace).sheetsFromBefore();
        if (again.isEmpty()) {
            return null;
        }
        Path file = workspace.staged().prior("sheets");
        PriorEstimatesCsv.writeSheets(file, again);
        return file;
    }

    private Path exposures() {
        if (lastExposures.isEmpty()) {
            return null;
        }
        Path file = workspace.staged().prior("exposures");
        PriorExposuresCsv.write(file, lastExposures);
        return file;
    }

    private Path settlements(CloseVersion prior) {
        SortedMap<String, String> rules = new TreeMap<>();
        workspace.stores().measurements().forEach(prior.closeId(), one -> {
            if (!SettledForGood.wordsOf(one).isEmpty()) {
                rules.put(one.obligationId(), one.rule());
            }
        });
        if (rules.isEmpty()) {
            return null;
        }
        Path file = workspace.staged().prior("settlements");
        PriorSettlementsCsv.write(file, rules);
        return file;
    }

    private Path recoveries(CloseVersion prior) {
        SortedMap<String, ObligationRecoveries> recoveries =
                workspace.stores().recoveries().byObligation(prior.closeId());
        if (recoveries.isEmpty()) {
            return null;
        }
        Path file = workspace.staged().prior("recoveries");
        PriorRecoveriesCsv.write(
                file, recoveries, workspace.stores().recoveries().postedClosings(prior.closeId()));
        return file;
    }
}
