package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Severity;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersion.ToApprove;
import org.quarterclose.close.CloseVersionStore.Proposal;
import org.quarterclose.close.DatabaseClose;
import org.quarterclose.close.DatabaseClose.Sources;
import org.quarterclose.evidence.ClosePackage;
import org.quarterclose.evidence.EvidenceSources;
import org.quarterclose.evidence.PublishedFolder;
import org.quarterclose.evidence.RunRecord;
import org.quarterclose.policy.SignOffPolicy;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.report.FrozenClose;
import org.quarterclose.report.PostedEntriesCsv;
import org.quarterclose.report.VersionBeforeCsv;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Step 8: writes the reports and the evidence, puts the folder in its place, and freezes the version. The folder is
 * there before the version is frozen: a run killed between the two writes the same folder again.
 */
record Publish(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) throws IOException {
        CloseStores stores = workspace.stores();
        CloseVersion draft = stores.versions().byId(workspace.closeId());
        CloseState state = proposed(draft);
        FrozenClose close = close(draft, state);
        String contentHash = publish(close);
        Money total = close.totals().accrual();
        SignOffPolicy signOff = workspace.request().policy().signOff();
        ToApprove approvals =
                new ToApprove(total, signOff.approversOf(total, close.totals().entryDebits()));
        stores.versions().freeze(draft, state, new Proposal(contentHash, approvals, signOff.mayLock()));
    }

    /** What a version is when it is published: what it became since stands in what was signed. */
    private CloseState proposed(CloseVersion version) {
        boolean errors = workspace.stores().problems().count(version.closeId(), Severity.ERROR) > 0;
        return errors ? CloseState.INCOMPLETE : CloseState.PROPOSED;
    }

    /** Writes the folder of a version that is frozen already: the same bytes as the first time. */
    void publishAgain(CloseVersion version) throws IOException {
        String contentHash = publish(close(version, proposed(version)));
        if (!contentHash.equals(version.contentHash())) {
            throw new IllegalStateException("version " + version.version() + " was proposed as " + version.contentHash()
                    + " and is now written as " + contentHash);
        }
    }

    private FrozenClose close(CloseVersion version, CloseState state) {
        Sources sources = new Sources(
                workspace.request().policy(), workspace.register(), new PageMemos(workspace, version, state));
        return new DatabaseClose(workspace.stores(), version, version.header(state), sources);
    }

    private String publish(FrozenClose close) throws IOException {
        CloseRequest request = workspace.request();
        PublishedFolder folder = folderOf(request, close.header());
        EvidenceSources sources = new EvidenceSources(
                workspace.staged().folder(),
                workspace.staged().policy(),
                new PriorEvidence(workspace, close.lastExposures()).files().orElse(null),
                postedEntries(close),
                versionBefore(close));
        if (close.header().purpose() == Purpose.CLOSE) {
            folder.refuseIfTaken(close.header().company());
        }
        AtomicReference<String> contentHash = new AtomicReference<>();
        folder.publish(partial -> contentHash.set(ClosePackage.write(close, sources, partial)));
        folder.record(new RunRecord(
                request.origin().runId(),
                request.origin().at(),
                request.origin().by(),
                request.origin().host()));
        return contentHash.get();
    }

    static PublishedFolder folderOf(CloseRequest request, CloseHeader header) {
        return switch (header.purpose()) {
            case CLOSE -> PublishedFolder.ofVersion(request.output(), request.quarter(), header.version());
            case DRY_RUN -> PublishedFolder.ofDryRun(request.output(), request.quarter());
            case WHAT_IF -> PublishedFolder.ofWhatIf(request.output(), header);
        };
    }

    /** What the version before moved as a file, or null when nothing is known of one. */
    private Path versionBefore(FrozenClose close) {
        if (close.since().isEmpty()) {
            return null;
        }
        CloseStores stores = workspace.stores();
        long before = stores.versions()
                .before(stores.versions().byId(workspace.closeId()))
                .orElseThrow()
                .closeId();
        Path file = workspace.staged().versionBefore();
        VersionBeforeCsv.write(file, rows -> stores.rollForward().forEach(before, rows));
        return file;
    }

    /** What is posted of the quarter as a file, or null when nothing is. */
    private Path postedEntries(FrozenClose close) {
        if (close.addsTo().isEmpty()) {
            return null;
        }
        Path file = workspace.staged().postedEntries();
        PostedEntriesCsv.write(file, entries -> workspace.stores().booked().forEach(workspace.closeId(), entries));
        return file;
    }
}
