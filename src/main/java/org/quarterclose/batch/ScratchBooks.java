package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersion.ToApprove;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.CloseVersionStore.DraftOf;
import org.quarterclose.close.CloseVersionStore.Proposal;
import org.quarterclose.close.SignOffStore.Signed;
import org.quarterclose.evidence.BooksOfTheQuarter;
import org.quarterclose.evidence.CarriedBooks;
import org.quarterclose.evidence.CarriedEstimates;
import org.quarterclose.evidence.CarriedInputs;
import org.quarterclose.evidence.CarriedRecoveries;
import org.quarterclose.evidence.ProposalIn;
import org.quarterclose.evidence.VersionBefore;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.rollforward.TranslatedRecoveries;

/**
 * Brings an empty database to where the books stood when a version was made: the closing that its quarter opens with,
 * and what earlier versions of the quarter had posted. Versions of which nothing is known but their number are empty.
 */
final class ScratchBooks {

    private static final String HASH_OF_NOTHING = "0".repeat(64);

    private final CloseStores stores;
    private final ClosePolicy policy;
    private final ProposalIn proposal;
    private final LocalDate today;

    ScratchBooks(CloseStores stores, ClosePolicy policy, ProposalIn proposal, LocalDate today) {
        this.stores = stores;
        this.policy = policy;
        this.proposal = proposal;
        this.today = today;
    }

    /** @param folder the published version whose evidence is read */
    void fill(Path folder) throws IOException {
        if (!proposal.isFirstClose()) {
            prior(folder);
        }
        FiscalQuarter quarter = policy.calendar().quarter(proposal.quarter());
        CloseKey close = CloseKey.ofClose(policy.company(), proposal.quarter());
        boolean isClose = proposal.purpose().equals(close.purpose().name());
        int last = proposal.addsTo().stream().reduce(isClose ? proposal.version() - 1 : 0, Math::max);
        List<JournalEntry> posted = BooksOfTheQuarter.read(folder, quarter.end());
        for (int number = 1; number <= last; number++) {
            CloseVersion draft = draft(close, quarter, proposal.yearToDateBegins());
            boolean inTheBooks = proposal.addsTo().contains(number);
            if (inTheBooks && number == proposal.addsTo().get(0)) {
                stores.journal().add(draft.closeId(), 1, posted);
            }
            if (isClose && number == proposal.version() - 1) {
                stores.rollForward().add(draft.closeId(), VersionBefore.read(folder));
            }
            CloseVersion version = freeze(draft, HASH_OF_NOTHING);
            if (inTheBooks) {
                reopen(post(version));
            }
        }
    }

    /** The versions before a what-if of this number: all but the last empty. */
    void fillWhatIf(CloseKey key, Path folder) throws IOException {
        for (int number = 1; number < proposal.version(); number++) {
            CloseVersion draft = draft(key, policy.calendar().quarter(proposal.quarter()), proposal.yearToDateBegins());
            if (number == proposal.version() - 1) {
                stores.rollForward().add(draft.closeId(), VersionBefore.read(folder));
            }
            freeze(draft, HASH_OF_NOTHING);
        }
    }

    private void prior(Path folder) throws IOException {
        CloseKey key = CloseKey.ofClose(policy.company(), proposal.quarter().previous());
        FiscalQuarter quarter = policy.calendar().quarter(key.quarter());
        LocalDate year = proposal.yearToDateBegins().isBefore(quarter.start())
                        || proposal.yearToDateBegins().equals(quarter.start())
                ? proposal.yearToDateBegins()
                : quarter.start();
        for (int number = 1; number < proposal.priorVersion(); number++) {
            freeze(draft(key, quarter, year), HASH_OF_NOTHING);
        }
        CloseVersion draft = draft(key, quarter, year);
        carried(draft.closeId(), folder);
        post(freeze(draft, proposal.priorContentHash()));
    }

    private void carried(long closeId, Path folder) throws IOException {
        stores.facts().addInputs(closeId, CarriedInputs.read(folder));
        CarriedEstimates estimates = CarriedEstimates.read(folder);
        stores.estimates().add(closeId, estimates.figures());
        stores.estimates().addSheets(closeId, estimates.sheets());
        CarriedBooks books = CarriedBooks.read(folder);
        stores.rollForward().add(closeId, books.posted());
        stores.foreign().add(closeId, books.foreign());
        stores.measurements().add(closeId, books.measured());
        stores.layers().add(closeId, books.layers());
        List<TranslatedRecoveries> recoveries = CarriedRecoveries.read(folder);
        stores.recoveries()
                .add(
                        closeId,
                        recoveries.stream().map(TranslatedRecoveries::local).toList());
        stores.recoveries()
                .addTranslated(
                        closeId,
                        recoveries.stream().filter(ScratchBooks::isForeign).toList());
    }

    private static boolean isForeign(TranslatedRecoveries one) {
        return !one.closing().currency().equals(one.local().closing().currency());
    }

    private CloseVersion draft(CloseKey key, FiscalQuarter quarter, LocalDate year) {
        return stores.versions().openDraft(key, new DraftOf(quarter, year, HASH_OF_NOTHING, "preparer"));
    }

    private CloseVersion freeze(CloseVersion draft, String contentHash) {
        stores.versions().number(draft);
        ToApprove nothing = new ToApprove(Money.zero(policy.presentationCurrency()), 1);
        stores.versions()
                .freeze(
                        stores.versions().byId(draft.closeId()),
                        CloseState.PROPOSED,
                        new Proposal(contentHash, nothing, List.of()));
        return stores.versions().byId(draft.closeId());
    }

    /** Signed by persons who stand for those who did; the evidence keeps who they were. */
    private CloseVersion post(CloseVersion version) {
        approve(version);
        stores.signOffs().post(version, "poster");
        return stores.versions().byId(version.closeId());
    }

    void approve(CloseVersion version) {
        for (int one = 1; one <= version.approvals().required(); one++) {
            stores.signOffs()
                    .approve(version, "approver " + one, new Signed(version.contentHash(), "reperformance", null));
        }
    }

    private void reopen(CloseVersion posted) {
        stores.signOffs()
                .reopen(
                        posted,
                        new Reopening(
                                "poster",
                                "approver 1",
                                "reperformance",
                                today.plusDays(1).toString(),
                                false));
    }
}
