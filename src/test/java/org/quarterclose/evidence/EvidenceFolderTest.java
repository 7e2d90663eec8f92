package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.report.SampleClose;
import org.quarterclose.report.Samples;

class EvidenceFolderTest {

    @TempDir
    Path work;

    @Test
    void inputs_policy_and_prior_closing_are_there_byte_for_byte() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        assertThat(folder.resolve("evidence/inputs/estimates/basin.csv"))
                .hasSameBinaryContentAs(work.resolve("staged/estimates/basin.csv"));
        assertThat(folder.resolve("evidence/policy.yaml")).hasSameBinaryContentAs(work.resolve("policy.yaml"));
        assertThat(folder.resolve("evidence/prior-closing.csv")).hasSameBinaryContentAs(work.resolve("prior.csv"));
        assertThat(work.resolve("staged/estimates/basin.csv")).exists();
    }

    @Test
    void a_first_close_has_no_prior_closing() throws IOException {
        SampleClose close = Samples.firstClose();
        EvidenceSources staged = PublishedSample.stage(close, work);
        Path folder = Files.createDirectory(work.resolve("v1"));
        ClosePackage.write(close, new EvidenceSources(staged.inputs(), staged.policy(), null, null, null), folder);
        assertThat(folder.resolve("evidence/prior-closing.csv")).doesNotExist();
        assertThat(folder.resolve("evidence/proposal.json")).content().contains("\"prior_closing_sha256\" : \"\"");
        assertThat(Verifier.verify(folder)).isEmpty();
    }

    @Test
    void a_staged_file_that_is_not_the_one_that_was_read_stops_the_writing() throws IOException {
        SampleClose close = Samples.complete();
        EvidenceSources staged = PublishedSample.stage(close, work);
        Files.writeString(staged.inputs().resolve("obligations.csv"), "other");
        assertThatThrownBy(() -> ClosePackage.write(close, staged, Files.createDirectory(work.resolve("v1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the one that was read: obligations.csv");
    }

    @Test
    void the_same_close_gives_the_same_bytes_wherever_it_is_written() throws IOException {
        Path here = PublishedSample.write(Samples.incomplete(), Files.createDirectory(work.resolve("here")));
        Path there = PublishedSample.write(Samples.incomplete(), Files.createDirectory(work.resolve("there")));
        try (Stream<Path> files = Files.walk(here)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            assertThat(there.resolve(here.relativize(file))).hasSameBinaryContentAs(file));
        }
    }
}
