package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.Samples;

class PublishedFolderTest {

    private static final Quarter QUARTER = new Quarter(2003, 3);
    private static final RunRecord RUN = new RunRecord("r-1", Instant.EPOCH, "controller", "host-1");

    @TempDir
    Path output;

    private PublishedFolder folder() {
        return PublishedFolder.ofVersion(output, QUARTER, 1);
    }

    private static PublishedFolder.Filling filling(String content) {
        return folder -> {
            Files.createDirectory(folder.resolve("sub"));
            Files.writeString(folder.resolve("sub/file.csv"), content);
            Manifest.write(folder, Map.of());
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("2003-Q3"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_package_appears_whole_under_its_quarter_and_version() throws IOException {
        Path published = folder().publish(filling("one"));
        assertThat(published).isEqualTo(output.resolve("2003-Q3/v1"));
        assertThat(published.resolve("sub/file.csv")).hasContent("one");
        assertThat(names()).containsExactly("v1");
    }

    @Test
    void while_it_is_being_filled_only_a_hidden_name_is_there() throws IOException {
        folder().publish(partial -> {
            assertThat(names()).containsExactly(".v1.partial");
            filling("one").fill(partial);
        });
    }

    @Test
    void a_run_that_breaks_off_publishes_nothing_and_the_next_one_begins_again() throws IOException {
        assertThatThrownBy(() -> folder().publish(partial -> {
                    Files.writeString(partial.resolve("half.csv"), "half");
                    throw new IOException("killed");
                }))
                .hasMessage("killed");
        assertThat(names()).containsExactly(".v1.partial");
        folder().publish(filling("one"));
        assertThat(names()).containsExactly("v1");
        assertThat(folder().path().resolve("half.csv")).doesNotExist();
    }

    @Test
    void an_equal_folder_is_kept_as_it_is() throws IOException {
        folder().publish(filling("one"));
        Path file = folder().path().resolve("sub/file.csv");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        folder().publish(filling("one"));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(Instant.EPOCH));
        assertThat(names()).containsExactly("v1");
    }

    @Test
    void a_folder_with_the_same_manifest_and_a_damaged_file_is_replaced() throws IOException {
        folder().publish(filling("one"));
        Files.writeString(folder().path().resolve("sub/file.csv"), "damaged");
        folder().publish(filling("one"));
        assertThat(folder().path().resolve("sub/file.csv")).hasContent("one");
    }

    @Test
    void a_differing_folder_of_an_interrupted_run_is_replaced_whole() throws IOException {
        folder().publish(filling("one"));
        Files.writeString(folder().path().resolve("old.csv"), "old");
        folder().publish(filling("two"));
        assertThat(folder().path().resolve("sub/file.csv")).hasContent("two");
        assertThat(folder().path().resolve("old.csv")).doesNotExist();
        assertThat(names()).containsExactly("v1");
    }

    @Test
    void a_run_killed_between_the_two_renames_leaves_nothing_behind_after_the_next() throws IOException {
        folder().publish(filling("one"));
        Files.move(folder().path(), output.resolve("2003-Q3/.v1.replaced"));
        Files.createDirectory(output.resolve("2003-Q3/.v1.partial"));
        folder().publish(filling("two"));
        assertThat(names()).containsExactly("v1");
        assertThat(folder().path().resolve("sub/file.csv")).hasContent("two");
    }

    @Test
    void other_versions_and_dry_runs_are_left_alone() throws IOException {
        folder().publish(filling("one"));
        PublishedFolder.ofDryRun(output, QUARTER).publish(filling("try"));
        Files.createDirectory(output.resolve("2003-Q3/.dry-run.partial"));
        PublishedFolder.ofVersion(output, QUARTER, 2).publish(filling("two"));
        assertThat(names()).containsExactly(".dry-run.partial", "dry-run", "v1", "v2");
        PublishedFolder.ofDryRun(output, QUARTER).publish(filling("again"));
        assertThat(names()).containsExactly("dry-run", "v1", "v2");
        assertThat(output.resolve("2003-Q3/dry-run/sub/file.csv")).hasContent("again");
    }

    @Test
    void the_run_record_tells_run_time_user_and_host_and_breaks_no_proof() throws IOException {
        EvidenceSources sources = PublishedSample.stage(Samples.complete(), Files.createDirectory(output.resolve("w")));
        var close = Samples.complete();
        close.policyHash = org.quarterclose.report.FileHash.of(sources.policy());
        folder().publish(partial -> ClosePackage.write(close, sources, partial));
        folder().record(RUN);
        folder().record(RUN);
        assertThat(folder().path().resolve("run.json")).content().contains("1970-01-01T00:00:00Z", "r-1", "host-1");
        assertThat(Verifier.verify(folder().path())).isEmpty();
        assertThat(names()).containsExactly("v1");
    }
}
