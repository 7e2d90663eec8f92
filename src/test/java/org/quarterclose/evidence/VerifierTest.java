package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.report.ContentHash;
import org.quarterclose.report.SampleClose;
import org.quarterclose.report.Samples;

class VerifierTest {

    @TempDir
    Path work;

    @Test
    void an_untouched_folder_has_no_finding() throws IOException {
        assertThat(Verifier.verify(PublishedSample.write(Samples.complete(), work)))
                .isEmpty();
    }

    @Test
    void an_untouched_incomplete_folder_has_no_finding() throws IOException {
        assertThat(Verifier.verify(PublishedSample.write(Samples.incomplete(), work)))
                .isEmpty();
    }

    @Test
    void a_close_without_obligations_has_no_finding() throws IOException {
        assertThat(Verifier.verify(PublishedSample.write(Samples.empty(), work)))
                .isEmpty();
    }

    @Test
    void a_thousand_obligations_have_no_finding() throws IOException {
        assertThat(Verifier.verify(PublishedSample.write(Samples.many(1_000), work)))
                .isEmpty();
    }

    @Test
    void the_run_record_is_allowed_and_in_no_manifest() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        Files.writeString(folder.resolve("run.json"), "{}");
        assertThat(Verifier.verify(folder)).isEmpty();
    }

    /** File, text that stands in it, text that takes its place, and what the verifier must say. */
    static Stream<Arguments> damage() {
        String manifest = "the file was changed";
        return Stream.of(
                damage("roll-forward.csv", "16000000.00", "16000000.01", manifest),
                damage(
                        "roll-forward.csv",
                        "16000000.00",
                        "16000000.01",
                        "does not foot to its closing: " + "found 18000000.00; expected 18000000.01; difference -0.01"),
                damage(
                        "roll-forward.csv",
                        "1500000.00,16500000.00",
                        "1500000.00,16500000.01",
                        "current and noncurrent do not make closing"),
                damage(
                        "roll-forward.csv",
                        "CDA,CDA-BASIN,LITIGATION,USD,2000000.00",
                        "CDA,CDA-BASIN,LITIGATION,USD,x",
                        "roll-forward.csv:2: opening: found 'x'; expected an amount like 1234.50"),
                damage(
                        "roll-forward-ytd.csv",
                        "15250000.00",
                        "15250000.01",
                        "roll-forward-ytd.csv:3: the row does not"),
                damage(
                        "by-property.csv",
                        "250013.09",
                        "250013.10",
                        "opening of OTHER is not the sum of its obligations"),
                damage("by-property.csv", "40000000.00", "40000000.01", "the sum of excess_exposure"),
                damage("measurements.csv", "31,18000000.00", "31,18000000.01", "required is not the closing"),
                damage(
                        "journal-entries.csv",
                        "0.00,6800000.00",
                        "0.00,6800000.01",
                        "entry 2003-Q3-GROUSE-CREEK-REVISION_UP does not balance"),
                damage("journal-entries.csv", "0.00,6800000.00", "0.00,6800000.01", "the sum of credits"),
                damage(
                        "journal-entries.csv",
                        "REVISION_DOWN,2205",
                        "REVISION_UP,2205",
                        "the entries of revisions of OTHER-SIDDOWAY are not its movement"),
                damage(
                        "recoveries.csv",
                        "0.00,0.00,0.00,0.00,250000.00",
                        "0.00,5.00,0.00,0.00,250000.00",
                        "recoveries.csv:2: the row does not foot to its closing"),
                damage(
                        "recoveries.csv",
                        "0.00,0.00,0.00,0.00,250000.00",
                        "0.00,5.00,0.00,5.00,249995.00",
                        "the RECOVERY entries of CDA-BASIN are not what recoveries.csv says: found 0; expected 5.00"),
                damage("checks.csv", "ledger-tie-out,PASSED", "ledger-tie-out,FAILED", "checks.csv:3: ledger-tie-out"),
                damage("summary.json", "\"23100000.00\"", "\"23100000.01\"", "proposal.json says"),
                damage("summary.json", "\"23100000.00\"", "\"23100000.01\"", "accrual_total is not incurred"),
                damage("summary.json", "{", "[", "summary.json: the file cannot be read as JSON"),
                damage("evidence/policy.yaml", "Hecla", "Other", "the file is not the one that was read"),
                damage("evidence/prior-closing.csv", "closing", "opening", "the file is not the one that was read"),
                damage(
                        "evidence/prior-closing.csv",
                        "2003-Q2,2003-06-30",
                        "2003-Q2,2003-03-31",
                        "prior-closing.csv:2: quarter_ends: found 2003-03-31; expected 2003-06-30"),
                damage(
                        "summary.json",
                        "\"quarter_ends\" : \"2003-09-30\"",
                        "\"quarter_ends\" : \"2003-03-31\"",
                        "quarter_ends: found '2003-03-31'; expected 2003-09-30"),
                damage(
                        "summary.json",
                        "\"fiscal_year_ends\" : \"12-31\"",
                        "\"fiscal_year_ends\" : \"12-30\"",
                        "a fiscal year that ends on '12-30'; expected one like 2003-Q3 and 12-31"),
                damage(
                        "summary.json",
                        "\"year_to_date_begins\" : \"2003-01-01\"",
                        "\"year_to_date_begins\" : \"2002-10-01\"",
                        "year_to_date_begins: found 2002-10-01; expected an earlier quarter of the same fiscal year"),
                damage(
                        "journal-entries.csv",
                        ",2003-09-30,",
                        ",2003-10-01,",
                        "journal-entries.csv:2: date: found 2003-10-01; expected 2003-09-30"),
                damage(
                        "roll-forward-ytd.csv",
                        "15250000.00,0.00,6800000.00,0.00,-1750000.00",
                        "15250000.00,0.00,6800000.01,0.00,-1750000.01",
                        "GROUSE-CREEK: payments is not the year so far and the quarter: found -1750000.01"),
                damage(
                        "evidence/prior-closing.csv",
                        "GROUSE-CREEK",
                        "GROUSE",
                        "GROUSE moved earlier in the fiscal year; expected its row in roll-forward-ytd.csv"),
                damage("evidence/inputs/obligations.csv", "low", "lov", "the file is not the one that was read"),
                damage("reconciliation.html", "PROPOSED", "POSTED", manifest),
                damage("journal.journal", "16000000.00", "16000000.01", manifest));
    }

    private static Arguments damage(String file, String from, String to, String finding) {
        return arguments(file, from, to, finding);
    }

    @ParameterizedTest
    @MethodSource("damage")
    void damage_is_found(String file, String from, String to, String finding) throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        replace(folder.resolve(file), from, to);
        assertThat(messages(folder)).anySatisfy(message -> assertThat(message).contains(finding));
    }

    @Test
    void an_unbalanced_entry_is_found_even_when_every_hash_was_made_anew() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        String old = ContentHash.of(folder);
        replace(folder.resolve("journal-entries.csv"), "0.00,6800000.00", "0.00,6800000.01");
        for (String file : List.of("summary.json", "evidence/proposal.json")) {
            replace(folder.resolve(file), old, ContentHash.of(folder));
        }
        Manifest.write(folder, Map.of());
        assertThat(messages(folder))
                .containsExactly(
                        "journal-entries.csv:4: entry 2003-Q3-GROUSE-CREEK-REVISION_UP does not balance: debits "
                                + "against credits: found 6800000.00; expected 6800000.01; difference -0.01",
                        "journal-entries.csv: the sum of credits and summary.json differ: found 23270000.01; "
                                + "expected 23270000.00; difference 0.01");
    }

    @Test
    void a_changed_cent_with_a_new_manifest_breaks_the_content_hash() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        replace(folder.resolve("exposures.csv"), "58000000.00", "58000000.01");
        Manifest.write(folder, Map.of());
        assertThat(messages(folder))
                .singleElement()
                .asString()
                .startsWith("summary.json: the figures are not those of");
    }

    @Test
    void a_removed_row_is_named_by_its_obligation_and_amounts() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        replace(folder.resolve("roll-forward.csv"), "(?m)^GROUSE,.*\\n", "");
        assertThat(messages(folder))
                .anySatisfy(message -> assertThat(message)
                        .isEqualTo("roll-forward.csv: the sum of closing and summary.json differ: found 18464562.84; "
                                + "expected 38764562.84; difference -20300000.00"))
                .anySatisfy(message -> assertThat(message)
                        .contains("entry 2003-Q3-GROUSE-CREEK-REVISION_UP is of obligation GROUSE-CREEK, "
                                + "which has no roll-forward row"))
                .anySatisfy(message -> assertThat(message)
                        .contains("roll-forward-ytd.csv:3: found obligation GROUSE-CREEK; expected obligation MIDDLE"));
    }

    @Test
    void a_removed_last_measurement_is_missed() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        replace(folder.resolve("measurements.csv"), "(?m)^OTHER-ZERO,.*\\n", "");
        assertThat(messages(folder)).contains("measurements.csv: the row of obligation OTHER-ZERO is missing");
    }

    @Test
    void a_removed_file_an_added_file_and_a_link_are_found() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        Files.delete(folder.resolve("bonds.csv"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("checks.csv"));
        assertThat(messages(folder))
                .contains(
                        "bonds.csv: the file is in the manifest and missing, or no plain file",
                        "notes.txt: the file is not in the manifest",
                        "link.csv: the file is not in the manifest",
                        "bonds.csv: the file is missing");
    }

    @Test
    void an_added_input_is_found_even_with_a_new_manifest() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        Files.writeString(folder.resolve("evidence/inputs/extra.csv"), "x");
        Manifest.write(folder, Map.of());
        assertThat(messages(folder))
                .containsExactly("evidence/inputs/extra.csv: the file is not named in proposal.json");
    }

    @Test
    void a_folder_that_is_no_published_close_is_called_that() throws IOException {
        assertThat(messages(work)).singleElement().asString().contains("is not a published close");
        assertThat(messages(work.resolve("nowhere"))).singleElement().asString().contains("this is not a folder");
        Path file = Files.writeString(work.resolve("file.zip"), "x");
        assertThat(messages(file)).singleElement().asString().contains("this is not a folder");
    }

    @Test
    void a_manifest_that_leads_out_of_the_folder_or_is_torn_is_found() throws IOException {
        Path folder = PublishedSample.write(Samples.complete(), work);
        Path manifest = folder.resolve(Manifest.NAME);
        String good = Files.readString(manifest);
        Files.writeString(manifest, good + "a".repeat(64) + "  ../policy.yaml\n");
        assertThat(messages(folder))
                .contains("MANIFEST.sha256: the manifest names a file outside the folder: ../policy.yaml");
        Files.writeString(manifest, good + "torn\n");
        assertThat(messages(folder))
                .anySatisfy(message -> assertThat(message).contains("found 'torn'; expected a hash"));
    }

    @Test
    void a_file_in_ruins_gives_no_more_than_a_thousand_findings_and_a_count() throws IOException {
        Path folder = PublishedSample.write(Samples.many(2_500), work);
        replace(folder.resolve("roll-forward.csv"), "(?m)^P,(.*),0.00,0.00,0.00,", "P,$1,0.00,0.00,0.01,");
        List<Finding> findings = Verifier.verify(folder);
        assertThat(findings).hasSize(Findings.LIMIT + 1);
        assertThat(findings.get(Findings.LIMIT).message()).startsWith("and ").endsWith("more findings");
    }

    @Test
    void a_title_with_an_apostrophe_for_the_spreadsheet_is_the_same_obligation_everywhere() throws IOException {
        SampleClose close = Samples.complete();
        assertThat(close.properties).anyMatch(property -> property.name().startsWith("@"));
        assertThat(Verifier.verify(PublishedSample.write(close, work))).isEmpty();
    }

    private static List<String> messages(Path folder) {
        return Verifier.verify(folder).stream().map(Finding::toString).toList();
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        String changed = from.startsWith("(?m)") ? text.replaceAll(from, to) : text.replace(from, to);
        assertThat(changed).as("%s has %s", file, from).isNotEqualTo(text);
        Files.writeString(file, changed);
    }
}
