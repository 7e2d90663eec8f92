package org.quarterclose.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.quarterclose.basics.Ahead;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.FigureStore.Currencies;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.portfolio.DuplicateLines.Part;
import org.quarterclose.portfolio.EstimateContext;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.RegisterRead;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.rollforward.Translation;

/**
 * What the steps of one run share. Everything in it follows from the staged inputs, the policy and the database, so a
 * run that goes on after a kill has the same workspace as the run that was killed.
 */
public final class CloseWorkspace {

    private final CloseRequest request;
    private final CloseVersion draft;
    private final StagedInputs staged;
    private final CloseStores stores;
    private final StagedReading reading;
    private final Progress progress;
    private final LoadedSums loaded = new LoadedSums();
    private final MeasuredRows measured = new MeasuredRows();
    private final Resum resum = new Resum(this);
    private Openings openings;

    CloseWorkspace(
            CloseRequest request, CloseVersion draft, StagedInputs staged, CloseStores stores, Progress progress) {
        this.request = request;
        this.draft = draft;
        this.staged = staged;
        this.stores = stores;
        this.reading = StagedReading.begin(request, staged);
        this.progress = progress;
    }

    CloseRequest request() {
        return request;
    }

    long closeId() {
        return draft.closeId();
    }

    InputSet inputs() {
        return staged.inputs();
    }

    StagedInputs staged() {
        return staged;
    }

    CloseStores stores() {
        return stores;
    }

    Progress progress() {
        return progress;
    }

    /** Whether an interrupted run finished this step, or this part of a step: {@code readEstimatesPart:part-1}. */
    boolean isDone(String stage) {
        return stores.versions().isDone(closeId(), stage);
    }

    /** The small files, read from the staged copy. */
    RegisterRead registerRead() {
        return reading.register();
    }

    Register register() {
        return registerRead().register();
    }

    /** The estimate files by name, opened or refused. */
    Map<String, Opened> estimateSheets() {
        return reading.sheets();
    }

    /** The parts in which estimate files are loaded. */
    List<Part> estimateParts() {
        return reading.parts();
    }

    EstimateContext estimateContext() {
        return EstimateContext.of(register(), request.fiscalQuarter(), request.policy());
    }

    LoadedSums loaded() {
        return loaded;
    }

    /** What the estimate lines of all files add up to. */
    SumsByObligation sums() {
        return loaded.together(this);
    }

    MeasuredRows measured() {
        return measured;
    }

    Resum resum() {
        return resum;
    }

    /**
     * Begins to read what earlier steps have committed, on a connection of its own. A dry run has one connection: it
     * reads at once.
     */
    <T> Ahead<T> readAhead(Supplier<T> reading) {
        return request.isDryRun() ? Ahead.done(reading.get()) : Ahead.of(reading);
    }

    /** Amounts of other currencies in the presentation currency. */
    Translation translation() {
        return new Translation(request.policy(), register().assumptions());
    }

    /** Currencies that obligations are in or were in the quarter before, beside the presentation currency. */
    SortedSet<String> foreignCurrencies() {
        String presentation = request.policy().presentationCurrency();
        SortedSet<String> currencies = register().currenciesBeside(presentation);
        register().obligations().forEach(obligation -> currencies.add(openings().currencyOf(obligation)));
        currencies.remove(presentation);
        return currencies;
    }

    /** How estimate lines are added up. */
    Currencies currencies() {
        return new Currencies(
                request.policy().presentationCurrency(), !foreignCurrencies().isEmpty());
    }

    /** Estimate files whose amounts may not be added up. */
    SortedMap<String, SortedSet<String>> filesOfSeveralCurrencies() {
        return foreignCurrencies().isEmpty() ? new TreeMap<>() : stores.sums().filesOfSeveralCurrencies(closeId());
    }

    /** What the books carry into this close. */
    synchronized Openings openings() {
        if (openings == null) {
            openings = Openings.of(prior(), register(), stores);
        }
        return openings;
    }

    /** The posted version of the quarter before, if there is one. */
    Optional<CloseVersion> prior() {
        return stores.versions().posted(request.closeKey().before());
    }
}
