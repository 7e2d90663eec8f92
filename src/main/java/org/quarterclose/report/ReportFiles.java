package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quarterclose.basics.Ahead;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.policy.JournalImport;
import org.quarterclose.report.SpendSplit.Spend;
import org.quarterclose.report.paper.Block;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * Writes every report of a version into a folder: the same bytes whenever and wherever it runs. Rows of each kind are
 * read once, for all reports that need them: a close may have a million.
 */
public final class ReportFiles {

    private final FrozenClose close;
    private final Path folder;
    private final Shown shown;
    private final XbrlFacts facts;
    private final boolean severalCurrencies;

    private ReportFiles(FrozenClose close, Path folder) {
        this.close = close;
        this.folder = folder;
        this.shown = new Shown(close);
        this.facts = new XbrlFacts(close);
        this.severalCurrencies = !close.foreignCurrencies().isEmpty();
    }

    /**
     * Writes all files; the folder must exist and be empty.
     *
     * @return the content hash that an approval is bound to
     */
    public static String write(FrozenClose close, Path folder) throws IOException {
        return new ReportFiles(close, folder).write();
    }

    private String write() throws IOException {
        if (close.isReadSideBySide()) {
            Ahead<Boolean> journal = Ahead.of(this::followJournal);
            followFigures();
            journal.result();
        } else {
            followJournal();
            followFigures();
        }
        for (Map.Entry<String, CsvReport> report : others().entrySet()) {
            try (CsvOut out = CsvOut.create(folder.resolve(report.getKey()))) {
                report.getValue().write(close, out);
            }
        }
        FixIt.write(close, folder.resolve("fix-it"));
        return finish();
    }

    /** The workbook takes about as long as the page and the paper together: they are made beside it. */
    private String finish() throws IOException {
        String contentHash = ContentHash.of(folder);
        JsonOut.write(folder.resolve("summary.json"), SummaryJson.of(close, contentHash));
        Ahead<List<Block>> page = beside(() -> page(contentHash));
        Ahead<Boolean> paper = page.then(blocks -> paper(contentHash, blocks));
        ReconciliationXlsx.write(shown, contentHash, page, folder);
        paper.result();
        return contentHash;
    }

    private <T> Ahead<T> beside(Supplier<T> work) {
        return close.isReadSideBySide() ? Ahead.of(work) : Ahead.done(work.get());
    }

    private List<Block> page(String contentHash) {
        try (Writer out = TextFile.create(folder.resolve("reconciliation.html"))) {
            List<Block> page = ReconciliationHtml.write(shown, contentHash, out);
            Disclosure.write(shown, contentHash, folder);
            if (XbrlFacts.areOf(close)) {
                JsonOut.write(folder.resolve(XbrlFacts.FILE), facts.json());
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean paper(String contentHash, List<Block> page) {
        try {
            ReconciliationPdf.write(close, contentHash, page, folder);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The longest of the reports. */
    private boolean followJournal() {
        try (Writer out = TextFile.create(folder.resolve("journal.journal"));
                Writer beans = TextFile.create(folder.resolve(BeancountLedger.ENTRIES));
                Followers<JournalEntry> followers = new Followers<>(folder)) {
            HledgerJournal journal = HledgerJournal.begin(close, out);
            BeancountLedger ledger = BeancountLedger.begin(close, beans);
            followers.file("journal-entries.csv", new JournalEntriesCsv(close.header()));
            followers.file(GlDetailCsv.FILE, new GlDetailCsv(close.header()));
            JournalImport template = close.policy().journalImport();
            if (template != null) {
                followers.file(
                        JournalImportCsv.FILE, template.delimiter(), new JournalImportCsv(close.header(), template));
            }
            close.journal(followers.with(journal::entry).with(ledger::entry).with(shown::add));
            Files.writeString(folder.resolve(BeancountLedger.ACCOUNTS), ledger.accounts());
            Files.writeString(folder.resolve(BeancountLedger.WHOLE), ledger.whole());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void followFigures() {
        try (Followers<RollForwardRow> followers = new Followers<>(folder)) {
            followers.file("roll-forward.csv", RollForwardCsv.QUARTER);
            followers.file("roll-forward-ytd.csv", RollForwardCsv.YEAR_TO_DATE);
            followers.file(ChangesCsv.FILE, new ChangesCsv(close, shown.index()));
            Consumer<RollForwardRow> all = shown.rollForwardFollower();
            close.rollForward(followers.with(XbrlFacts.areOf(close) ? all.andThen(facts) : all));
        }
        if (severalCurrencies) {
            followForeign();
        }
        try (Followers<Measurement> followers = new Followers<>(folder)) {
            followers.file("measurements.csv", new MeasurementsCsv(severalCurrencies));
            followers.file("exposures.csv", new ExposuresCsv(shown.index()));
            close.measurements(followers.with(shown.measurementFollower()));
        }
        try (Followers<LayerRow> followers = new Followers<>(folder)) {
            followers.file("layers.csv", new LayersCsv(severalCurrencies));
            close.layers(followers.with(shown.layerFollower()));
        }
        try (Followers<Spend> followers = new Followers<>(folder)) {
            followers.file("spend-schedule.csv", new SpendScheduleCsv(shown.index()));
            SpendSplit.read(close, followers.with(shown::add));
        }
    }

    private void followForeign() {
        try (Followers<RollForwardRow> followers = new Followers<>(folder)) {
            followers.file(RollForwardFiles.LOCAL, RollForwardCsv.QUARTER);
            followers.file(RollForwardFiles.LOCAL_YEAR_TO_DATE, RollForwardCsv.YEAR_TO_DATE);
            close.foreignRollForward(followers.with(shown::addForeign));
        }
    }

    private Map<String, CsvReport> others() {
        Map<String, CsvReport> others = new TreeMap<>(ofEveryClose());
        if (severalCurrencies) {
            others.put(ExchangeRatesCsv.FILE, new ExchangeRatesCsv());
            others.put(PresentedRecoveriesCsv.FILE, new PresentedRecoveriesCsv());
        }
        return others;
    }

    private Map<String, CsvReport> ofEveryClose() {
        return Map.ofEntries(
                Map.entry("by-property.csv", new ByPropertyCsv(shown.totals())),
                Map.entry("recoveries.csv", new RecoveriesCsv(shown.recoveries(), shown.securedClosings())),
                Map.entry("bonds.csv", new BondsCsv(shown.totals())),
                Map.entry("checks.csv", new ChecksCsv()),
                Map.entry("exceptions.csv", new ExceptionsCsv()));
    }
}
