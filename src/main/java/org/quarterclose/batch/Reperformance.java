package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Refused;
import org.quarterclose.batch.CloseRequest.Aim;
import org.quarterclose.batch.CloseRequest.Origin;
import org.quarterclose.batch.CloseRunner.Books;
import org.quarterclose.close.CloseStores;
import org.quarterclose.evidence.FolderComparison;
import org.quarterclose.evidence.KeptEvidence;
import org.quarterclose.evidence.ProposalIn;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseHeader.Purpose;

/**
 * Computes a published version again from its evidence alone, in an empty database, and compares every file. Nothing is
 * taken from where the version was made: not its database, not its quarter's folder.
 */
public final class Reperformance {

    private final Path folder;
    private final ProposalIn proposal;
    private final ClosePolicy policy;
    private final Origin origin;

    /**
     * @param folder a published version whose manifest holds
     * @throws NotReperformed when the evidence does not say enough
     */
    public Reperformance(Path folder, Origin origin) throws IOException {
        this.folder = folder;
        this.origin = origin;
        this.proposal = ProposalIn.read(folder);
        this.policy = PolicyFile.read(KeptEvidence.in(folder).policy())
                .policy()
                .orElseThrow(() -> new NotReperformed("its policy cannot be read by this version of the program"));
    }

    /** The evidence does not lead to a close. */
    public static final class NotReperformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReperformed(String why) {
            super(why);
        }
    }

    /** Whether the version was a dry run, of which nothing stays. */
    public boolean isDryRun() {
        return proposal.purpose().equals(Purpose.DRY_RUN.name());
    }

    /**
     * Where it is computed.
     *
     * @param books an empty database
     * @param view of it in which the version is made: the same, but for a dry run, of which nothing stays
     * @param work an empty folder
     */
    public record Scratch(Books books, Books view, Path work) {}

    /** @param progress is told where the run is */
    public FolderComparison run(Scratch scratch, Progress progress) throws IOException {
        CloseStores stores = CloseStores.on(scratch.books().dataSource());
        LocalDate today = LocalDate.ofInstant(origin.at(), ZoneOffset.UTC);
        ScratchBooks books = new ScratchBooks(stores, policy, proposal, today);
        books.fill(folder);
        CloseRequest request = request(scratch.work());
        if (request.aim().purpose() == Purpose.WHAT_IF) {
            books.fillWhatIf(request.key(), folder);
        }
        CloseRunner runner = new CloseRunner(request, line -> {}, progress);
        Path again = folderOf(runner.run(scratch.view()));
        if (wasApproved()) {
            books.approve(stores.versions().newest(request.key()).orElseThrow());
            Files.move(again, scratch.work().resolve("unsigned"));
            again = folderOf(runner.run(scratch.view()));
        }
        return FolderComparison.of(folder, again);
    }

    private CloseRequest request(Path work) {
        Aim aim = isDryRun() ? Aim.DRY_RUN : proposal.whatIf().isEmpty() ? Aim.CLOSE : Aim.whatIf(proposal.whatIf());
        KeptEvidence evidence = KeptEvidence.in(folder);
        return new CloseRequest(
                proposal.quarter(), aim, evidence.inputs(), work.resolve("closes"), evidence.policy(), policy, origin);
    }

    private static Path folderOf(CloseOutcome outcome) {
        if (outcome instanceof Proposed proposed) {
            return proposed.folder();
        }
        throw new NotReperformed(outcome instanceof Refused refused ? refused.reason() : "the run ended as " + outcome);
    }

    /** Whether the folder was lost and written out again after the version was approved: its files say so. */
    private boolean wasApproved() {
        return proposal.state().equals(CloseState.APPROVED.name());
    }
}
