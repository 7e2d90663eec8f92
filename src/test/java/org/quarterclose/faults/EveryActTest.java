package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.Fault.Place;
import org.quarterclose.faults.ReliabilityPage.Seen;

/**
 * An act whose command is struck in its transaction happened or did not, as the server had time to finish it or not; the
 * same command again makes sure of it, and it is there once.
 */
class EveryActTest {

    private static final Map<String, List<String>> WORDS = Map.of(
            "waive",
                    List.of(
                            "--version",
                            "1",
                            "--code",
                            "FILE_UNKNOWN",
                            "--where",
                            "notes.csv",
                            "--by",
                            "bob",
                            "--reason",
                            "no estimates in it"),
            "approve", List.of("--version", "1", "--by", "bob", "--reference", "minutes"),
            "post", List.of("--by", "cy"),
            "reopen", List.of("--by", "cy", "--approved-by", "bob", "--reason", "a late invoice"),
            "lock", List.of("--by", "cy"));

    /** Where each act is noted; the database holds it there. */
    private static final Map<String, String> TABLES = Map.of(
            "waive", "waiver", "approve", "approval", "post", "posting", "reopen", "reopening", "lock", "period_lock");

    @TempDir
    Path folder;

    private Books books;

    @BeforeEach
    void propose() {
        books = new Books(folder.resolve("books"));
        assertThat(books.run().code()).isZero();
    }

    @Tag("soak")
    @Test
    void an_act_that_is_killed_and_given_again_is_done_once() {
        struck(Fault.KILLED, "approve");
        struck(Fault.KILLED, "post");
        books.assertHold("1 version");
    }

    @Tag("soak")
    @Test
    void a_posting_whose_server_is_killed_and_that_is_given_again_is_done_once() {
        done("approve");
        struck(Fault.SERVER_KILLED, "post");
        books.assertHold("1 version");
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource(names = {"KILLED", "STOPPED", "SERVER_KILLED", "CONNECTION_KILLED"})
    void an_act_that_is_struck_and_given_again_is_done_once(Fault fault) {
        Place.ACTS.forEach(act -> struck(fault, act));
        books.assertHold("1 version");
    }

    private Books another() {
        Books other = new Books(folder.resolve("other"));
        assertThat(other.run().code()).isZero();
        assertThat(other.act("approve", words("approve")).code()).isZero();
        return other;
    }

    /** A quarter with a warning, which the sample has none of. */
    private Books warned() {
        try {
            Path input = folder.resolve("input");
            Program.copy(Books.SAMPLE, input);
            Files.writeString(input.resolve("notes.csv"), "See the letter.\n");
            Books other = new Books(folder.resolve("warned"), input);
            assertThat(other.run().code()).isZero();
            return other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Only a quarter that is in the books and closed is locked.
    private void struck(Fault fault, String act) {
        if (act.equals("lock")) {
            books = another();
            done("post");
        }
        struck(fault, act, act.equals("waive") ? warned() : books);
    }

    private void struck(Fault fault, String act, Books books) {
        Ended struck = new Blow(fault).at(books, TABLES.get(act), () -> books.start(act, words(act)));
        Ended again = books.act(act, words(act));
        assertThat(again.code()).as(again.err()).isZero();
        Ended third = books.act(act, words(act));
        assertThat(third.code()).as(third.err()).isZero();
        assertThat(third.out()).contains("already").contains("nothing changed");
        ReliabilityPage.row(fault, act, new Seen(String.valueOf(struck.code()), books.said(struck), "0, done once"));
    }

    private void done(String act) {
        assertThat(books.act(act, words(act)).code()).isZero();
    }

    private static String[] words(String act) {
        return WORDS.get(act).toArray(String[]::new);
    }
}
