package org.quarterclose.close;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.evidence.AuditChain;
import org.quarterclose.evidence.PublishedFolder;
import org.quarterclose.evidence.SignOffRecord;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.measurement.LayerRow;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.report.BookFigures;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * Looks for what somebody changed in the database behind the program's back: guards switched off, events that do not
 * follow each other, versions that stand where no event put them, and figures that are not the published ones.
 */
public final class BookAudit {

    private static final List<String> FILES = Stream.concat(
                    BookFigures.FILES.stream(), BookFigures.FILES_OF_SEVERAL_CURRENCIES.stream())
            .toList();

    private final CloseStores stores;
    private final AuditStore audit;
    private final Path output;

    /** @param output under which {@code <quarter>/v<N>} is published */
    public BookAudit(CloseStores stores, Path output) {
        this.stores = stores;
        this.audit = new AuditStore(stores.dataSource());
        this.output = output;
    }

    /**
     * What was found.
     *
     * @param findings what does not hold, each a sentence
     * @param versions how many were looked at
     * @param unseen versions whose published folder is elsewhere: their figures were compared with nothing
     */
    public record Result(List<String> findings, int versions, List<String> unseen) {}

    public Result of(String company) throws IOException {
        List<String> findings = new ArrayList<>(audit.missingGuards());
        List<String> unseen = new ArrayList<>();
        int count = 0;
        for (Quarter quarter : stores.versions().quarters(company)) {
            List<CloseVersion> versions = stores.versions().versions(CloseKey.ofClose(company, quarter));
            AuditChain.firstBroken(stores.signOffs().of(versions.get(0)).events())
                    .ifPresent(broken -> findings.add(quarter + ": " + broken));
            count += versions.size();
            for (CloseVersion version : versions) {
                String name = version.quarter() + " version " + version.version();
                List<String> contradictions = audit.contradictions(version);
                contradictions.forEach(finding -> findings.add(name + ": " + finding));
                Path folder = PublishedFolder.ofVersion(output, quarter, version.version())
                        .path();
                if (!contradictions.isEmpty()) {
                    continue;
                }
                if (Files.isDirectory(folder)) {
                    published(version, CloseKey.ofClose(company, quarter))
                            .forEach(finding -> findings.add(name + ": " + finding));
                } else {
                    unseen.add(name);
                }
            }
        }
        stores.versions().stale(company).ifPresent(quarter -> findings.add(stale(quarter)));
        List<String> others = others(company);
        if (count == 0 && !others.isEmpty()) {
            findings.add("these books hold nothing of " + company + ", whose policy was given; they hold closes of "
                    + String.join(", ", others) + ": give its --policy");
        } else {
            others.forEach(other -> unseen.add("closes of " + other + ", whose --policy was not given"));
        }
        return new Result(findings, count, unseen);
    }

    private List<String> others(String company) {
        return stores.versions().companies().stream()
                .filter(other -> !other.equals(company))
                .toList();
    }

    /** What of a published folder does not hold, or is not what the books say. */
    private List<String> published(CloseVersion version, CloseKey key) throws IOException {
        Path folder = PublishedFolder.ofVersion(output, key.quarter(), version.version())
                .path();
        List<String> findings = new ArrayList<>();
        Verifier.verify(folder)
                .forEach(finding ->
                        findings.add(folder.resolve(finding.toString()).toString()));
        if (!new SignedFolders(stores, key, output).agrees(version)) {
            findings.add("what was signed is not what " + folder.resolve(SignOffRecord.NAME)
                    + " says, or that file is gone");
        }
        differences(version, folder)
                .forEach(file -> findings.add("the database's figures are not those of " + folder.resolve(file)));
        return findings;
    }

    private static String stale(Quarter quarter) {
        return quarter + " is posted on a closing of " + quarter.previous() + " that was restated since";
    }

    private List<String> differences(CloseVersion version, Path folder) throws IOException {
        Path written = Files.createTempDirectory("quarter-close-audit");
        try {
            BookFigures.write(new Stored(version.closeId()), version.header(version.state()), written);
            List<String> different = new ArrayList<>();
            for (String file : FILES) {
                if (areDifferent(written.resolve(file), folder.resolve(file))) {
                    different.add(file);
                }
            }
            return different;
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(written.resolve(file));
            }
            Files.delete(written);
        }
    }

    /** A file that a version has none of is in neither place. */
    private static boolean areDifferent(Path written, Path published) throws IOException {
        return Files.exists(written) && Files.exists(published)
                ? Files.mismatch(written, published) >= 0
                : Files.exists(written) != Files.exists(published);
    }

    private final class Stored implements BookFigures.Rows {

        private final long closeId;

        Stored(long closeId) {
            this.closeId = closeId;
        }

        @Override
        public void rollForward(Consumer<RollForwardRow> reader) {
            stores.rollForward().forEach(closeId, reader);
        }

        @Override
        public boolean hasSeveralCurrencies() {
            return !stores.exchange().foreignCurrencies(closeId).isEmpty();
        }

        @Override
        public void foreignRollForward(Consumer<RollForwardRow> reader) {
            stores.foreign().forEach(closeId, reader);
        }

        @Override
        public void measurements(Consumer<Measurement> reader) {
            stores.measurements().forEach(closeId, reader);
        }

        @Override
        public void layers(Consumer<LayerRow> reader) {
            stores.layers().forEach(closeId, reader);
        }

        @Override
        public void journal(Consumer<JournalEntry> reader) {
            stores.journal().forEach(closeId, reader);
        }
    }
}
