package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.quarterclose.report.FrozenClose;
import org.quarterclose.report.ReportFiles;

/** All files of a published folder: reports, evidence, and the manifest over both. */
public final class ClosePackage {

    private ClosePackage() {}

    /**
     * Fills an empty folder.
     *
     * @return the content hash that an approval is bound to
     */
    public static String write(FrozenClose close, EvidenceSources sources, Path folder) throws IOException {
        String contentHash = ReportFiles.write(close, folder);
        EvidenceFolder.write(close, contentHash, sources, folder);
        Manifest.write(folder, EvidenceFolder.knownHashes(close));
        return contentHash;
    }
}
