package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.evidence.FolderComparison;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.report.SignOffs.Waiver;
import org.springframework.util.FileSystemUtils;

/** An auditor who has nothing but the folder comes to the same bytes. */
class ReperformanceTest {

    private static final Quarter FIRST = AbroadQuarters.FIRST;

    @TempDir
    Path folder;

    private AbroadQuarters abroad;
    private ClosedQuarters books;

    @BeforeEach
    void open_the_books() {
        abroad = new AbroadQuarters(folder).first();
        books = abroad.books();
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void four_quarters_with_layers_recoveries_and_three_currencies_are_computed_again_each_by_itself()
            throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(posted(FIRST));
        abroad.second();
        folders.add(posted(FIRST.next()));
        abroad.third();
        folders.add(posted(FIRST.next().next()));
        abroad.fourth();
        folders.add(posted(FIRST.next().next().next()));
        assertThat(folders.get(3).resolve("evidence/prior-layers.csv")).exists();
        assertThat(folders.get(1).resolve("evidence/prior-recoveries.csv")).exists();
        for (Path one : folders) {
            assertSame(one);
        }
    }

    @Test
    void versions_that_add_to_what_is_posted_and_rest_on_a_later_version_of_the_quarter_before() throws IOException {
        run(FIRST);
        abroad.estimatesAre("1250000.00", "100000.00", "520000000.50");
        posted(FIRST);
        reopen(FIRST);
        abroad.estimatesAre("1260000.00", "100000.00", "510000000.00");
        run(FIRST);
        abroad.estimatesAre("1270000.00", "100000.00", "510000000.00");
        Path fourth = posted(FIRST);
        assertThat(fourth).isEqualTo(folder.resolve("closes/2003-Q3/v4"));
        abroad.second();
        Path next = posted(FIRST.next());
        assertSame(fourth);
        assertSame(next);
    }

    @Test
    void an_incomplete_version_a_dry_run_and_a_what_if() throws IOException {
        abroad.files().merge("estimates/home.csv", "POND,-5,,2005,2003-09-01,\n", String::concat);
        abroad.files().put("notes.csv", "a,b\n1,2\n");
        assertSame(((Proposed) books.run(FIRST)).folder());
        assertSame(((Proposed) books.run(FIRST, CloseRequest.Aim.DRY_RUN)).folder());
        books.run(FIRST, CloseRequest.Aim.whatIf("ifrs"));
        abroad.files().remove("notes.csv");
        Proposed second = (Proposed) books.run(FIRST, CloseRequest.Aim.whatIf("ifrs"));
        assertThat(second.folder()).isEqualTo(folder.resolve("closes/2003-Q3/what-if/ifrs/v2"));
        assertSame(second.folder());
    }

    @Test
    void a_folder_that_was_lost_after_it_was_approved_is_written_again_to_the_byte_with_what_was_signed()
            throws IOException {
        Path lost = run(FIRST).folder();
        byte[] manifest = Files.readAllBytes(lost.resolve("MANIFEST.sha256"));
        books.signOff(FIRST).approve(1, "bob", new Terms("minutes", null));
        FileSystemUtils.deleteRecursively(lost);
        books.run(FIRST);
        assertThat(Files.readAllBytes(lost.resolve("MANIFEST.sha256"))).isEqualTo(manifest);
        assertThat(Files.readString(lost.resolve("evidence/sign-off.json"))).contains("\"state\" : \"APPROVED\"");
        assertSame(lost);
    }

    @Test
    void what_does_not_follow_from_the_evidence_is_told_with_its_first_difference() throws IOException {
        Path one = posted(FIRST);
        Path file = one.resolve("roll-forward.csv");
        Files.writeString(file, Files.readString(file).replace("MILL,COVER", "MILL,COVEX"));
        Files.writeString(one.resolve("extra.txt"), "x");
        Path paper = one.resolve("reconciliation.pdf");
        long size = Files.size(paper);
        Files.writeString(paper, "%", StandardOpenOption.APPEND);
        FolderComparison comparison = Reperformed.of(one);
        assertThat(comparison.differences()).hasSize(3);
        assertThat(comparison.differences().get(0))
                .isEqualTo("extra.txt: it is in the folder, and computing again makes no such file");
        assertThat(comparison.differences().get(1))
                .isEqualTo("reconciliation.pdf differs from byte " + (size + 1) + " on: the folder has " + (size + 1)
                        + " bytes; computed again it has " + size);
        assertThat(comparison.differences().get(2))
                .startsWith("roll-forward.csv line 2: the folder has 'MILL,COVEX,")
                .contains("; computed again it is 'MILL,COVER,");
    }

    @Test
    void of_a_folder_that_an_earlier_program_published_it_says_plainly_what_that_one_did_not_write()
            throws IOException {
        Path one = posted(FIRST);
        Path proposal = one.resolve("evidence/proposal.json");
        Files.delete(one.resolve("changes.csv"));
        assertThat(Reperformed.of(one).differences())
                .contains("changes.csv: computing again makes this file, and the folder has none");
        Files.writeString(proposal, Files.readString(proposal).replace("\"format\" : 2,", "\"format\" : 1,"));
        assertThat(Reperformed.of(one).differences())
                .contains("changes.csv: not in a folder of that version: an earlier program published it")
                .anyMatch(difference -> difference.startsWith("evidence/proposal.json line "));
    }

    private Proposed run(Quarter quarter) throws IOException {
        return (Proposed) books.run(quarter);
    }

    private Path posted(Quarter quarter) throws IOException {
        Proposed close = run(quarter);
        for (var check : close.failed()) {
            books.signOff(quarter)
                    .waive(close.header().version(), new Waiver("CHECK_FAILED", check.name(), "dee", "", "known", ""));
        }
        books.signOff(quarter).approve(close.header().version(), "bob", new Terms("minutes", null));
        books.signOff(quarter).post("cy");
        return close.folder();
    }

    private void reopen(Quarter quarter) {
        books.signOff(quarter).reopen(new Reopening("cy", "bob", "late invoice", "", false), LocalDate.now());
    }

    private static void assertSame(Path folder) throws IOException {
        FolderComparison comparison = Reperformed.of(folder);
        assertThat(comparison.differences()).as("%s", folder).isEmpty();
        assertThat(comparison.files()).isGreaterThan(25);
    }
}
