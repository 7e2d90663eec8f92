package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.SampleClose;
import org.quarterclose.report.Samples;

/** A published folder of a sample close, with staged inputs, a policy and a prior closing. */
final class PublishedSample {

    private static final String POLICY = "company: Hecla Mining Company\n";

    private PublishedSample() {}

    static EvidenceSources stage(SampleClose close, Path work) throws IOException {
        Path staged = Files.createDirectories(work.resolve("staged"));
        for (InputFile input : close.inputs) {
            Path file = staged.resolve(input.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, Samples.contentOf(input.file()), StandardCharsets.UTF_8);
        }
        Path policy = Files.writeString(work.resolve("policy.yaml"), POLICY, StandardCharsets.UTF_8);
        close.policyHash = FileHash.of(POLICY);
        Path prior = Files.writeString(work.resolve("prior.csv"), "obligation_id,closing\n", StandardCharsets.UTF_8);
        return new EvidenceSources(staged, policy, prior, null);
    }

    /** Writes a whole package into {@code work/v1}. */
    static Path write(SampleClose close, Path work) throws IOException {
        Path folder = Files.createDirectory(work.resolve("v1"));
        ClosePackage.write(close, stage(close, work), folder);
        return folder;
    }
}
