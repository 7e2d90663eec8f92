package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Ahead;
import org.quarterclose.batch.Activities.Happened;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.batch.MeasuredRows.Measured;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.NumberRange;
import org.quarterclose.journal.EntrySource;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalMaker;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Register;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 6: numbers the version and makes the journal entries of its movements, in one transaction. */
record Propose(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        CloseStores stores = workspace.stores();
        stores.versions().number(stores.versions().byId(workspace.closeId()));
        Register register = workspace.register();
        Events events =
                new Events(new Activities(register), RecoveryEntries.of(workspace), BookedEntries.of(workspace));
        int entries = 0;
        int obligations = register.obligations().size();
        workspace.progress().expect(Extent.of("obligations", obligations, 0));
        List<NumberRange> blocks = new NumberRange(0, obligations).blocks();
        Ahead<List<JournalEntry>> next = made(blocks, 0, events);
        for (int i = 0; i < blocks.size(); i++) {
            List<JournalEntry> made = next.result();
            next = made(blocks, i + 1, events);
            stores.journal().add(workspace.closeId(), entries + 1, made);
            entries += made.size();
            workspace.progress().handled(blocks.get(i).to() - blocks.get(i).from());
        }
        contribution.incrementWriteCount(entries);
    }

    /** What entries need besides measurements and movements. */
    private record Events(Activities activities, RecoveryEntries recoveries, BookedEntries booked) {}

    /** A block's entries, made while those of the block before are stored. */
    private Ahead<List<JournalEntry>> made(List<NumberRange> blocks, int place, Events events) {
        return place == blocks.size()
                ? Ahead.done(List.of())
                : workspace.readAhead(() -> entries(blocks.get(place), events));
    }

    private List<JournalEntry> entries(NumberRange block, Events events) {
        CloseStores stores = workspace.stores();
        JournalMaker maker = new JournalMaker(
                workspace.request().policy(),
                workspace.request().fiscalQuarter(),
                workspace.register().operatingProperties());
        Measured measured = workspace.measured().take(block, workspace);
        Map<Integer, String> sources = stores.sums().sources(workspace.closeId(), block);
        Map<String, List<JournalEntry>> called = new LinkedHashMap<>();
        for (int i = 0; i < measured.rows().size(); i++) {
            Measurement measurement = measured.measurements().get(i);
            Obligation obligation = workspace.register().obligations().get(measurement.number());
            String from = measuredFrom(measurement, obligation, sources);
            Happened happened = events.activities().of(obligation);
            if (isSettled(measurement, obligation, happened)) {
                from = happened.paid();
            }
            EntrySource source = new EntrySource(
                    from, happened.paid(), happened.transferred(), happened.correction(), obligation.retirementCost());
            List<JournalEntry> entries =
                    new ArrayList<>(maker.entries(measured.rows().get(i), measurement, source));
            entries.addAll(events.recoveries().of(obligation));
            called.put(obligation.id(), entries);
        }
        return events.booked().added(called, block);
    }

    /** Whether the obligation ended by a payment and not by a release. */
    private boolean isSettled(Measurement measurement, Obligation obligation, Happened happened) {
        return measurement.basis() == Basis.RELEASED
                && !happened.settlement().isEmpty()
                && !obligation.isReleasedBy(workspace.request().fiscalQuarter());
    }

    // A release, a likelihood and a reason to carry forward stand in the register; an amount stands in an estimate.
    private static String measuredFrom(Measurement measurement, Obligation obligation, Map<Integer, String> sources) {
        boolean byRegister = measurement.basis() == Basis.RELEASED || measurement.basis() == Basis.DISCLOSE_ONLY;
        String register = obligation.source().toString();
        return byRegister ? register : sources.getOrDefault(measurement.number(), register);
    }
}
