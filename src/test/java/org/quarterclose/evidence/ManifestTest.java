package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.report.ContentHash;
import org.quarterclose.report.Samples;

class ManifestTest {

    @TempDir
    Path work;

    @Test
    void paths_are_sorted_and_manifest_and_run_record_are_left_out() throws IOException {
        Files.writeString(work.resolve("b.csv"), "b");
        Files.writeString(work.resolve("a.csv"), "");
        Files.createDirectory(work.resolve("a"));
        Files.writeString(work.resolve("a/run.json"), "{}");
        Files.writeString(work.resolve("run.json"), "{}");
        Manifest.write(work, Map.of());
        Manifest.write(work, Map.of());
        assertThat(Files.readString(work.resolve("MANIFEST.sha256"))).isEqualTo("""
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.csv
                        44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  a/run.json
                        3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.csv
                        """);
    }

    @Test
    void sha256sum_accepts_the_manifest_of_a_package_with_difficult_names() throws Exception {
        assumeTrue(run(work, "sha256sum", "--version") == 0, "sha256sum is not installed");
        Path folder = PublishedSample.write(Samples.incomplete(), work);
        Files.writeString(folder.resolve("a name with blanks.csv"), "x");
        Files.writeString(folder.resolve("back\\slash.csv"), "x");
        Files.writeString(folder.resolve("line\nbreak.csv"), "x");
        Manifest.write(folder, Map.of());
        assertThat(run(folder, "sha256sum", "-c", "--strict", "--quiet", Manifest.NAME))
                .isZero();
        Findings findings = new Findings();
        Manifest.check(folder, findings);
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void the_content_hash_is_what_sha256sum_makes_of_its_own_listing() throws Exception {
        assumeTrue(run(work, "sha256sum", "--version") == 0, "sha256sum is not installed");
        Path folder = PublishedSample.write(Samples.complete(), work);
        String command = "sha256sum " + String.join(" ", ContentHash.FILES) + " | sha256sum | cut -c1-64";
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(ContentHash.of(folder)).isEqualTo(printed);
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
