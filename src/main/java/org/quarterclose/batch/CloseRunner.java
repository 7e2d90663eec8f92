package org.quarterclose.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Busy;
import org.quarterclose.batch.CloseOutcome.Damaged;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Superseded;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.CloseVersionStore.DraftOf;
import org.quarterclose.close.DatabaseClose;
import org.quarterclose.close.QuarterLockStore;
import org.quarterclose.close.RerunRules;
import org.quarterclose.close.RerunRules.Decision;
import org.quarterclose.close.RerunRules.NothingChanged;
import org.quarterclose.close.RerunRules.Refused;
import org.quarterclose.close.RerunRules.Situation;
import org.quarterclose.close.SignedFolders;
import org.quarterclose.evidence.Finding;
import org.quarterclose.evidence.PublishedFolder;
import org.quarterclose.evidence.SigningKey;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.report.SignOffs;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a close from its lock to its summary: what the state of the quarter allows, a new draft or the one that an
 * interrupted run left, the job, and what came of it.
 */
public final class CloseRunner {

    private static final int KINDS_SHOWN = 10;
    private final CloseRequest request;
    private final Consumer<StepDone> log;
    private final Progress progress;
    private final Optional<SigningKey> key;

    /**
     * @param log is told of each step that is over
     * @param progress is told where the run is
     */
    public CloseRunner(CloseRequest request, Consumer<StepDone> log, Progress progress) {
        this(request, log, progress, Optional.empty());
    }

    private CloseRunner(CloseRequest request, Consumer<StepDone> log, Progress progress, Optional<SigningKey> key) {
        this.request = request;
        this.log = log;
        this.progress = progress;
        this.key = key;
    }

    /** The same, and what it publishes is signed; a dry run never is. */
    public CloseRunner signedWith(Optional<SigningKey> signing) {
        return new CloseRunner(request, log, progress, signing);
    }

    /** Where the close is kept, and how to hold a lock there. */
    public interface Books {

        DataSource dataSource();

        Connection dedicated();
    }

    /** @throws IOException when the input cannot be read or the output cannot be written */
    public CloseOutcome run(Books books) throws IOException {
        Optional<QuarterLockStore> lock = QuarterLockStore.tryTake(books.dedicated(), request.closeKey());
        if (lock.isEmpty()) {
            return new Busy("another run is working on " + request.quarter());
        }
        try {
            return locked(books.dataSource(), lock.get());
        } finally {
            lock.get().close();
        }
    }

    private CloseOutcome locked(DataSource dataSource, QuarterLockStore lock) throws IOException {
        CloseStores stores = CloseStores.on(new TransactionAwareDataSourceProxy(dataSource));
        CloseVersionStore versions = stores.versions();
        String priorHash = versions.posted(request.closeKey().before())
                .map(CloseVersion::contentHash)
                .orElse("");
        progress.begin("copyInputs");
        StagedInputs staged = StagedInputs.take(request, priorHash);
        try {
            return decided(dataSource, stores, new Held(staged, lock));
        } finally {
            staged.drop();
        }
    }

    /** What this run has for itself. */
    private record Held(StagedInputs staged, QuarterLockStore lock) {}

    private CloseOutcome decided(DataSource dataSource, CloseStores stores, Held held) throws IOException {
        StagedInputs staged = held.staged();
        CloseVersionStore versions = stores.versions();
        Decision decision =
                RerunRules.decide(situation(versions), staged.inputs().hash());
        Optional<CloseVersion> lost = versions.newest(request.closeKey())
                .filter(version -> isLost(version, staged.inputs()))
                .filter(version -> decision instanceof Refused);
        if (lost.isPresent()) {
            return found(stores, staged, lost.get());
        }
        if (decision instanceof Refused refused) {
            return new CloseOutcome.Refused(refused.reason(), refused.remedy());
        }
        if (decision instanceof NothingChanged same && !request.isDryRun()) {
            return found(stores, staged, same.version());
        }
        Optional<CloseOutcome.Refused> otherCurrency = otherCurrency(stores);
        if (otherCurrency.isPresent()) {
            return otherCurrency.get();
        }
        CloseVersion draft = draft(versions, staged.inputs());
        refuseTaken(versions);
        staged.beginSync();
        CloseWorkspace workspace = new CloseWorkspace(request, draft, staged, stores, progress);
        new CloseJob(workspace, held.lock()::require, log).run(dataSource);
        renewSignOffs(stores);
        return proposed(stores, versions.byId(draft.closeId()), true);
    }

    // What is in the books takes no further run, but one of the same inputs writes its lost folder again.
    private boolean isLost(CloseVersion version, InputSet inputs) {
        return request.aim().purpose() == Purpose.CLOSE
                && version.state() == CloseState.POSTED
                && version.inputHash().equals(inputs.hash())
                && !Files.exists(Publish.folderOf(request, version.header(version.state()))
                        .path());
    }

    private void renewSignOffs(CloseStores stores) throws IOException {
        for (PublishedFolder renewed : new SignedFolders(stores, request.closeKey(), request.output()).renew()) {
            if (key.isPresent()) {
                renewed.signSignOff(key.get());
            }
        }
    }

    // What was posted in one currency cannot be carried on in another without presenting it anew.
    private Optional<CloseOutcome.Refused> otherCurrency(CloseStores stores) {
        String presentation = request.policy().presentationCurrency();
        return stores.versions()
                .posted(request.closeKey().before())
                .flatMap(version -> stores.rollForward().currency(version.closeId()))
                .filter(posted -> !posted.equals(presentation))
                .map(posted -> new CloseOutcome.Refused(
                        "the quarter before was posted in " + posted + ", the policy presents " + presentation,
                        "Set presentation_currency to " + posted + ", or begin anew with opening balances."));
    }

    private Situation situation(CloseVersionStore versions) {
        Quarter before = request.quarter().previous();
        return new Situation(
                request.fiscalQuarter(),
                request.aim().purpose(),
                versions.newest(request.key()),
                new RerunRules.Books(
                        versions.period(request.policy().company(), request.quarter()),
                        versions.period(request.policy().company(), before),
                        versions.stale(request.policy().company(), before),
                        versions.postedQuarters(request.policy().company())),
                Files.exists(request.input().resolve("opening-balances.csv")));
    }

    // An interrupted run's draft goes on when it was made from the same inputs; otherwise it gives way.
    private CloseVersion draft(CloseVersionStore versions, InputSet inputs) {
        Optional<CloseVersion> draft = versions.draft(request.key());
        if (draft.isPresent() && draft.get().inputHash().equals(inputs.hash())) {
            return draft.get();
        }
        draft.ifPresent(versions::abandon);
        FiscalQuarter quarter = request.fiscalQuarter();
        LocalDate yearToDateBegins = versions.posted(request.closeKey().before())
                .filter(prior -> prior.isOfTheYearOf(quarter))
                .map(CloseVersion::yearToDateBegins)
                .orElse(quarter.start());
        return versions.openDraft(
                request.key(),
                new DraftOf(
                        quarter,
                        yearToDateBegins,
                        inputs.hash(),
                        request.origin().by()));
    }

    // Before all the work: where it goes is known.
    private void refuseTaken(CloseVersionStore versions) {
        if (request.aim().purpose() == Purpose.CLOSE) {
            int next = versions.newest(request.key()).map(CloseVersion::version).orElse(0) + 1;
            PublishedFolder.ofVersion(request.output(), request.quarter(), next)
                    .refuseIfTaken(request.policy().company());
        }
    }

    // A version whose folder was lost, or that was published elsewhere, is written out again from the database.
    private CloseOutcome found(CloseStores stores, StagedInputs staged, CloseVersion version) throws IOException {
        PublishedFolder folder = Publish.folderOf(request, version.header(version.state()));
        if (!Files.exists(folder.path())) {
            publishAgain(new CloseWorkspace(request, version, staged, stores, progress), version);
            renewSignOffs(stores);
        }
        if (request.aim().purpose() == Purpose.CLOSE) {
            Optional<String> other = folder.otherThan(version.filed());
            if (other.isPresent()) {
                return new Damaged(folder.path(), other.get());
            }
        }
        List<Finding> findings = Verifier.verify(folder.path());
        if (!findings.isEmpty()) {
            return new Damaged(folder.path(), findings.get(0).toString());
        }
        return proposed(stores, version, false);
    }

    // In a transaction, because only there are long tables read in blocks.
    private void publishAgain(CloseWorkspace workspace, CloseVersion version) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(
                ((TransactionAwareDataSourceProxy) workspace.stores().dataSource()).getTargetDataSource());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                new Publish(workspace).publishAgain(version);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Proposed proposed(CloseStores stores, CloseVersion version, boolean made) throws IOException {
        if (key.isPresent() && !request.isDryRun()) {
            Publish.folderOf(request, version.header(version.state())).sign(key.get());
        }
        return new Proposed(
                made,
                version.header(version.state()),
                DatabaseClose.totals(stores, version.closeId(), request.policy()),
                ScaledFiles.words(
                        stores.facts().inputs(version.closeId()),
                        request.policy().intake()),
                stores.checks().list(version.closeId()),
                stores.problems().groups(version.closeId(), KINDS_SHOWN),
                Publish.folderOf(request, version.header(version.state())).path(),
                stores.versions().period(version.company(), version.quarter().label()),
                stores.signOffs().openErrors(version),
                stores.signOffs().of(version).approvals().size(),
                version.approvals().required(),
                made ? superseded(stores, version) : Optional.empty());
    }

    private static Optional<Superseded> superseded(CloseStores stores, CloseVersion version) {
        CloseKey key = new CloseKey(version.company(), version.quarter().label(), version.purpose(), version.whatIf());
        return stores.versions()
                .version(key, version.version() - 1)
                .map(before -> new Superseded(
                        stores.diffs().of(before, version),
                        stores.signOffs().of(before).approvals().stream()
                                .map(SignOffs.Approval::by)
                                .toList()));
    }
}
