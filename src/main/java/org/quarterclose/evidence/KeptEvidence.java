package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.FrozenClose.InputFile;

/** The evidence of a published version, where it was put. */
public final class KeptEvidence {

    private final Path folder;

    private KeptEvidence(Path folder) {
        this.folder = folder;
    }

    /** Where the evidence of a version should be. */
    public static Path place(Path output, CloseHeader version) {
        return published(output, version).resolve(EvidenceFolder.NAME);
    }

    private static Path published(Path output, CloseHeader version) {
        PublishedFolder folder = version.isWhatIf()
                ? PublishedFolder.ofWhatIf(output, version)
                : PublishedFolder.ofVersion(output, version.quarter().label(), version.version());
        return folder.path();
    }

    /** Empty when its folder was moved, or was never whole. */
    public static Optional<KeptEvidence> find(Path output, CloseHeader version) {
        Path folder = published(output, version);
        boolean there = Files.isDirectory(folder.resolve(EvidenceFolder.INPUTS))
                && Files.isRegularFile(folder.resolve(EvidenceFolder.POLICY));
        return there ? Optional.of(new KeptEvidence(folder)) : Optional.empty();
    }

    /** The evidence in a published folder, wherever that was put. */
    public static KeptEvidence in(Path published) {
        return new KeptEvidence(published);
    }

    public Path inputs() {
        return folder.resolve(EvidenceFolder.INPUTS);
    }

    public Path policy() {
        return folder.resolve(EvidenceFolder.POLICY);
    }

    /** Whether a file is there and is the one that was read, byte for byte. */
    public boolean holds(InputFile input) throws IOException {
        Path file = inputs().resolve(input.file());
        return Files.isRegularFile(file)
                && Files.size(file) == input.bytes()
                && FileHash.of(file).equals(input.sha256());
    }
}
