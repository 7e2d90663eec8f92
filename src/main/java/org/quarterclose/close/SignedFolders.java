package org.quarterclose.close;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.evidence.PublishedFolder;
import org.quarterclose.evidence.SignOffRecord;
import org.quarterclose.evidence.SignOffRecord.Named;

/**
 * Writes down in the published folders of a quarter's versions what persons did with them: what was signed travels with
 * the figures that were signed. A folder that is elsewhere is left alone.
 *
 * @param output under which {@code <quarter>/v<N>} is published
 */
public record SignedFolders(CloseStores stores, CloseKey key, Path output) {

    /**
     * Writes all that were published.
     *
     * @return those that were written
     */
    public List<PublishedFolder> write() throws IOException {
        List<PublishedFolder> written = new ArrayList<>();
        PeriodState period = stores.versions().period(key.company(), key.quarter());
        for (CloseVersion version : stores.versions().versions(key)) {
            PublishedFolder folder = folder(version);
            if (folder.holds(version.filed())) {
                folder.signOff(record(version, period));
                written.add(folder);
            }
        }
        return written;
    }

    /**
     * Writes those again that were written before, as their versions may have been superseded, and those that were lost
     * with their folder.
     *
     * @return those that were written
     */
    public List<PublishedFolder> renew() throws IOException {
        List<PublishedFolder> written = new ArrayList<>();
        PeriodState period = stores.versions().period(key.company(), key.quarter());
        for (CloseVersion version : stores.versions().versions(key)) {
            PublishedFolder folder = folder(version);
            SignOffRecord record = record(version, period);
            boolean isThere =
                    folder.holds(version.filed()) && Files.exists(folder.path().resolve(SignOffRecord.NAME));
            if (isThere || folder.holds(version.filed()) && !record.signOffs().isNobodys()) {
                folder.signOff(record);
                written.add(folder);
            }
        }
        return written;
    }

    /** Whether a published folder says of its version's signatures what the books say; nobody's need not be there. */
    boolean agrees(CloseVersion version) throws IOException {
        SignOffRecord record = record(version, stores.versions().period(key.company(), key.quarter()));
        PublishedFolder folder = folder(version);
        boolean written = Files.exists(folder.path().resolve(SignOffRecord.NAME));
        return written ? folder.isSignedOff(record) : record.signOffs().isNobodys();
    }

    private PublishedFolder folder(CloseVersion version) {
        return PublishedFolder.ofVersion(output, version.quarter().label(), version.version());
    }

    private SignOffRecord record(CloseVersion version, PeriodState period) {
        Named named = new Named(
                version.quarter().label(),
                version.version(),
                version.state().name(),
                period.name(),
                version.contentHash());
        return new SignOffRecord(named, stores.signOffs().of(version));
    }
}
