package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;

/** The commands that sign a close off, as people give them. */
@ParameterizedClass
@MethodSource("org.quarterclose.acceptance.Server#asked")
class LifeOfACloseTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");

    @TempDir
    Path folder;

    @Parameter
    Server server;

    private Program program;
    private Path input;

    @BeforeEach
    void a_proposed_sample() {
        program = new Program(folder.resolve("books"), server);
        input = folder.resolve("input");
        Program.copy(SAMPLE, input);
        assertThat(program.run("2003-Q3", input, "--by", "ann").code()).isZero();
    }

    @Test
    void from_proposal_to_lock_with_every_refusal_on_the_way() throws IOException {
        expect(
                5,
                sign("approve", "--version", "1", "--by", "Ann", "--reference", "x"),
                "who proposes does not approve");
        expect(5, sign("approve", "--version", "2", "--by", "bob", "--reference", "x"), "has no version 2");
        expect(5, approve("1", "23100000.01"), "accrues 23100000.00, not 23100000.01");
        expect(5, sign("post", "--by", "bob"), "only an approved version is posted");
        expect(2, approve("1", "2.31E7"), "'2.31E7' is no amount; expected one like 23100000.00");
        expect(2, sign("approve", "--version", "1", "--by", " ", "--reference", "x"), "found nothing; expected a text");
        expect(0, approve("1", "23,100,000.00"), "2003-Q3 version 1 is approved by bob");
        expect(5, approve("1", "1.00"), "is APPROVED; only a proposed version is approved");
        expect(0, approve("1", "23100000.00"), "is approved by bob already; nothing changed");
        expect(0, sign("post", "--by", "cy"), "7 entries are in the books");
        expect(0, sign("post", "--by", "cy"), "is posted already; nothing changed");
        expect(5, program.run("2003-Q3", input), "2003-Q3 is posted");
        expect(0, program.command("verify", version(1).toString()), "every hash, footing and entry holds");
        expect(
                0,
                program.command("verify", version(1).toString()),
                "2003-Q3 version 1 of Hecla Mining Company: POSTED, approved by bob, posted by cy");
        String signOff = Files.readString(version(1).resolve("evidence/sign-off.json"));
        assertThat(signOff).contains("\"reference\" : \"minutes of 31 October 2003\"", "\"kind\" : \"POSTING\"");
        expect(0, sign("lock", "--by", "cy"), "2003-Q3 is locked by cy");
        expect(5, reopen("bob"), "2003-Q3 is locked");
        expect(0, books(), "1 version, every guard, event and figure holds");
        assertThat(program.strayRows()).isZero();
    }

    @Test
    void a_correction_after_posting_adds_only_its_difference() throws IOException {
        approve("1", "23100000.00");
        sign("post", "--by", "cy");
        expect(5, reopen("Cy"), "cannot be both who reopens 2003-Q3 and who approves it");
        expect(0, reopen("bob"), "is reopened by cy and bob");
        change("estimates/counsel.csv", "18,000,000.00", "18,500,000.00");
        change("control-totals.csv", "18250000.00", "18750000.00");

        Ended second = program.run("2003-Q3", input, "--by", "ann");

        expect(0, second, "version 2: PROPOSED");
        assertThat(second.out())
                .contains(
                        "accrual 23,600,000.00",
                        "entries     1, debits 500,000.00, credits 500,000.00",
                        "changed     since version 1: 1 obligation changed, closing balance +500,000.00");
        expect(0, approve("2", "23600000.00"), "version 2 is approved");
        expect(0, sign("post", "--by", "cy"), "1 entry is in the books");
        expect(0, program.command("verify", version(1).toString()), "holds");
        expect(0, program.command("verify", version(2).toString()), "holds");
        program.with("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati");
        expect(0, reperform(version(2)), "computed again from its evidence: all ");
        expect(0, books(), "2 versions, every guard, event and figure holds");
        expect(0, sign("diff"), "required 18,000,000.00 -> 18,500,000.00");
    }

    @Test
    void a_folder_that_somebody_changed_is_not_approved() throws IOException {
        Path figures = version(1).resolve("roll-forward.csv");
        Files.writeString(figures, Files.readString(figures).replace("18000000.00", "17000000.00"));
        expect(4, approve("1", "23100000.00"), "was changed after it was published");
    }

    @Test
    void a_folder_that_shows_other_figures_is_neither_approved_nor_posted_nor_locked() throws IOException {
        Path first = folder.resolve("first");
        Program.copy(version(1), first);
        change("estimates/counsel.csv", "18,000,000.00", "18,500,000.00");
        change("control-totals.csv", "18250000.00", "18750000.00");
        program.run("2003-Q3", input, "--by", "ann");
        Files.move(version(2), folder.resolve("second"));
        Program.copy(first, version(2));
        expect(4, approve("2", "23600000.00"), "is not what the books hold: found 2003-Q3 version 1 of Hecla");
        Program.delete(version(2));
        Files.move(folder.resolve("second"), version(2));
        expect(0, approve("2", "23600000.00"), "version 2 is approved");
        Path figures = version(2).resolve("roll-forward.csv");
        String whole = Files.readString(figures);
        Files.writeString(figures, whole.replace("18500000.00", "17000000.00"));
        expect(4, sign("post", "--by", "cy"), "was changed after it was published");
        Files.writeString(figures, whole);
        expect(0, sign("post", "--by", "cy"), "in the books");
        Files.writeString(figures, whole + "\n");
        expect(4, sign("lock", "--by", "cy"), "was changed after it was published");
    }

    @Test
    void the_next_step_counts_the_approvals_that_are_missing_and_a_strange_company_is_noted() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                Files.readString(Path.of("jobs/policy.yaml"))
                        .replace("company: Hecla Mining Company", "company: Second Co")
                        .replace("{ from: 0.00, approvers: 1 }", "{ from: 0.00, approvers: 2 }"));
        String[] second = {"--policy", policy + "", "--data", program.data() + "", "--output", folder + "/second"};

        Ended first = program.command(words(second, "run", "2003-Q3", "--input", input + "", "--quiet", "--by", "ann"));
        Ended again = program.command(words(second, "run", "2003-Q3", "--input", input + ""));
        String[] approve = words(second, "approve", "2003-Q3", "--version", "1", "--reference", "x", "--by", "bob");

        assertThat(first.err())
                .isEqualTo("quarter-close: note: these books hold closes of Hecla Mining Company; this is the first of"
                        + " Second Co; is --policy the right one?\n");
        assertThat(again.err()).doesNotContain("note:");
        expect(0, again, "Review the report; 2 persons who did not propose it approve it, one after the other: q");
        expect(
                0,
                program.command(approve),
                "next  Review the report; 1 more person approves it, as 1 of 2 approvals is");
        expect(0, program.command(words(second, "status")), "Review the report; 1 more person approves it, as 1 of 2");
    }

    @Test
    void a_quarter_that_is_not_over_is_noted_where_nothing_is_published() throws IOException {
        Ended future = program.run("2099-Q4", input, "--dry-run");

        assertThat(future.err()).contains("quarter-close: note: 2099-Q4 ends on 2099-12-31, which is still to come\n");
        assertThat(future.out()).doesNotContain("still to come");
        assertThat(Program.files(program.closes().resolve("2099-Q4/dry-run")).values())
                .isNotEmpty()
                .noneMatch(text -> text.contains("which is still to come"));
    }

    @Test
    void a_folder_that_holds_is_verified_in_silence_and_one_that_does_not_is_not() throws IOException {
        Ended whole = program.command("verify", version(1).toString(), "--quiet");
        Files.delete(version(1).resolve("bonds.csv"));
        Ended broken = program.command("verify", version(1).toString(), "--quiet");

        assertThat(whole).isEqualTo(new Ended(0, "", ""));
        expect(4, broken, "bonds.csv");
    }

    @Test
    void the_words_that_stand_for_ones_own_are_no_signature() {
        expect(
                2,
                sign("approve", "--version", "1", "--by", "NAME", "--reference", "x"),
                "found NAME, which stands for");
        expect(2, sign("approve", "--version", "1", "--by", "bob", "--reference", "TEXT"), "found TEXT, which stands");
    }

    @Test
    void a_signature_that_somebody_changed_is_found() throws IOException {
        approve("1", "23100000.00");
        Path signOff = version(1).resolve("evidence/sign-off.json");
        Files.writeString(signOff, Files.readString(signOff).replace("bob", "dan"));
        expect(4, program.command("verify", version(1).toString()), "event 2 was changed");
        Files.delete(signOff);
        expect(0, approve("1", "23100000.00"), "is approved by bob already");
        expect(0, books(), "1 version, every guard, event and figure holds");
        Files.writeString(signOff, Files.readString(signOff).replace("\"APPROVED\"", "\"POSTED\""));
        expect(
                4,
                program.command("verify", version(1).toString()),
                "sign-off.json: found the state POSTED; its events say APPROVED");
        Files.delete(signOff);
        expect(0, program.command("verify", version(1).toString()), "signed by nobody (no evidence/sign-off.json)");
        expect(4, books(), "what was signed is not what ");
    }

    private static String[] words(String[] last, String... first) {
        return Stream.of(first, last).flatMap(Stream::of).toArray(String[]::new);
    }

    private Ended approve(String version, String total) {
        return sign(
                "approve",
                "--version",
                version,
                "--by",
                "bob",
                "--reference",
                "minutes of 31 October 2003",
                "--total",
                total);
    }

    private Ended reopen(String second) {
        return sign("reopen", "--by", "cy", "--approved-by", second, "--reason", "late invoice");
    }

    private Ended sign(String act, String... options) {
        List<String> arguments = new ArrayList<>(List.of(act, "2003-Q3"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(
                "--data",
                program.data().toString(),
                "--output",
                program.closes().toString()));
        return program.command(arguments.toArray(String[]::new));
    }

    private Ended books() {
        return program.command(
                "verify",
                "--database",
                "--data",
                program.data().toString(),
                "--output",
                program.closes().toString());
    }

    private static void expect(int code, Ended ended, String words) {
        assertThat(ended.out() + ended.err()).contains(words);
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    }

    private Path version(int number) {
        return program.closes().resolve("2003-Q3/v" + number);
    }

    private Ended reperform(Path published) {
        return program.command("reperform", published.toString());
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = input.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
    }
}
