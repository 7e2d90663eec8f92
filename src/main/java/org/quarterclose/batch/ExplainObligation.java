package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.LineStore.StoredLine;
import org.quarterclose.close.NumberRange;
import org.quarterclose.evidence.KeptEvidence;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.report.ExplainedLine;
import org.quarterclose.report.Explanation;
import org.quarterclose.report.MemoMaker;
import org.quarterclose.report.ObligationCase;
import org.quarterclose.report.ObligationCase.Found;
import org.quarterclose.report.ObligationCase.Stored;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TranslatedRow;

/**
 * Explains one obligation of a version: the figures from the database, texts and facts from the version's evidence.
 * Where the evidence is not at hand the explanation says so, and goes as far as the database knows.
 */
public final class ExplainObligation {

    private final CloseStores stores;
    private final CloseVersion version;
    private final Path output;

    /** @param output where reports were published */
    public ExplainObligation(CloseStores stores, CloseVersion version, Path output) {
        this.stores = stores;
        this.version = version;
        this.output = output;
    }

    /**
     * @param policy for what the evidence does not hold
     * @return empty when the version has no such obligation
     */
    public Optional<Explanation> of(String id, ClosePolicy policy) throws IOException {
        Optional<Obligation> found = stores.facts().obligation(version.closeId(), id);
        return found.isEmpty() ? Optional.empty() : Optional.of(explained(found.get(), policy));
    }

    private Explanation explained(Obligation stored, ClosePolicy policy) throws IOException {
        EvidenceFacts facts =
                EvidenceFacts.of(KeptEvidence.find(output, version.header(version.state())), version, stores, policy);
        List<String> notes = new ArrayList<>(facts.notes());
        if (!facts.isThere()) {
            notes.add(KeptEvidence.place(output, version.header(version.state()))
                    + " is not there: no raw texts, rates and activity; explained from the database alone");
        }
        String presentation = facts.policy().presentationCurrency();
        if (!stored.currency().equals(presentation)) {
            notes.add("Amounts are in " + stored.currency() + " down to the closing; the books and entries are in "
                    + presentation);
        }
        Obligation obligation = facts.register()
                .obligationsById()
                .getOrDefault(stored.id(), stored)
                .numbered(stored.number());
        List<StoredLine> lines = stores.lines().of(version.closeId(), obligation.number());
        List<ExplainedLine> explained = new LineTexts(facts, version).of(subject(obligation), lines, notes);
        return MemoMaker.of(told(obligation, facts), explained, notes);
    }

    private LineTexts.Subject subject(Obligation obligation) {
        Measurement measured =
                stores.measurements().of(version.closeId(), obligation.id()).orElseThrow();
        return new LineTexts.Subject(obligation, measured.basis(), hasLater(obligation));
    }

    private boolean hasLater(Obligation obligation) {
        return stores.sums().of(version.closeId(), obligation.number()).stream()
                .anyMatch(sum -> sum.likeness().later());
    }

    private ObligationCase told(Obligation obligation, EvidenceFacts facts) {
        long closeId = version.closeId();
        Stored figures = new Stored(
                stores.measurements().of(closeId, obligation.id()).orElseThrow(),
                rows(obligation.id()),
                stores.journal().of(closeId, obligation.id()),
                stores.recoveries().byObligation(closeId).get(obligation.id()));
        int number = obligation.number();
        SumsByObligation sums =
                SumsByObligation.of(number + 1, List.of(stores.sums().of(closeId, number)));
        Map<Integer, String> places = stores.sums().sources(closeId, new NumberRange(number, number + 1));
        Cases cases = new Cases(
                version.header(version.state()),
                facts.policy(),
                facts.register(),
                openings(obligation, facts.register()));
        List<LayerMovement> layers = stores.layers().of(closeId, obligation.id());
        ObligationCase told = cases.of(
                obligation,
                figures,
                new Cases.Estimate(sums.of(number), places.getOrDefault(number, "")),
                layers,
                new Found(
                        stores.problems().about(closeId, obligation.id()),
                        stores.problems().rejectedAbout(closeId, obligation.id())));
        return facts.isThere() ? told : told.withoutFacts();
    }

    private TranslatedRow rows(String id) {
        RollForwardRow posted = stores.rollForward().of(version.closeId(), id).orElseThrow();
        return stores.foreign()
                .of(version.closeId(), id)
                .map(local -> new TranslatedRow(
                        local,
                        posted,
                        stores.exchange()
                                .rate(version.closeId(), local.currency())
                                .orElse(null)))
                .orElse(TranslatedRow.inPresentationCurrency(posted));
    }

    private Openings openings(Obligation obligation, Register register) {
        CloseKey key = CloseKey.ofClose(version.company(), version.quarter().label());
        return Openings.ofOne(stores.versions().posted(key.before()), register, stores, obligation.id());
    }
}
