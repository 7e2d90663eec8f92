package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.evidence.Keys;

/** A published folder that is signed, from its proposal to its posting. */
class SignedFolderTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");
    private static final String MANIFEST = "MANIFEST.sha256";
    private static final String SIGN_OFF = "evidence/sign-off.json";

    @TempDir
    Path folder;

    @Test
    void the_signature_stays_over_reruns_is_renewed_by_each_act_and_is_missed_where_it_is_not() throws Exception {
        Keys ours = Keys.of("Ed25519", folder.resolve("ours"));
        Keys theirs = Keys.of("Ed25519", folder.resolve("theirs"));
        Program program = new Program(folder.resolve("books"));
        Path version = program.closes().resolve("2003-Q3/v1");

        expect(0, program.run("2003-Q3", SAMPLE, "--by", "ann"), "version 1: PROPOSED");
        Map<String, String> unsigned = Program.files(version);
        expect(4, verify(program, ours), MANIFEST + ": the file is not signed; expected " + MANIFEST + ".sig");

        Ended signed = program.run(
                "2003-Q3", SAMPLE, "--by", "ann", "--sign", ours.signing().toString());
        expect(0, signed, "already proposed, nothing changed");
        expect(0, verify(program, ours), "every hash, footing and entry holds. It is signed.");
        expect(4, verify(program, theirs), MANIFEST + ".sig: the signature fits no key that was given");
        Map<String, String> files = new TreeMap<>(Program.files(version));
        assertThat(files.remove(MANIFEST + ".sig")).hasSize(64);
        assertThat(files).isEqualTo(unsigned);

        String first = signature(version, MANIFEST);
        expect(0, program.run("2003-Q3", SAMPLE, "--by", "ann"), "already proposed, nothing changed");
        assertThat(signature(version, MANIFEST)).isEqualTo(first);

        expect(0, act(program, "approve", "--version", "1", "--by", "bob", "--reference", "x"), "is approved by bob");
        expect(4, verify(program, ours), SIGN_OFF + ": the file is not signed");
        expect(0, act(program, "post", "--by", "cy", "--sign", theirs.signing().toString()), "are in the books");
        expect(4, verify(program, ours), SIGN_OFF + ".sig: the signature fits no key");
        expect(0, verify(program, ours, theirs), "It is signed.");
        expect(0, verify(program), "every hash, footing and entry holds.");

        expect(0, program.command("reperform", version.toString(), "--json"), "\"holds\" : true");

        expect(0, act(program, "lock", "--by", "cy"), "is locked");
        assertThat(version.resolve(SIGN_OFF + ".sig")).as("of what it was").doesNotExist();
        Path manifest = version.resolve(MANIFEST);
        String text = Files.readString(manifest);
        Files.writeString(manifest, (text.startsWith("0") ? "1" : "0") + text.substring(1));
        expect(4, verify(program, ours), MANIFEST + ".sig: the signature fits no key that was given: " + MANIFEST);
    }

    @Test
    void a_key_that_cannot_be_used_ends_the_run_before_anything_is_done() throws Exception {
        Program program = new Program(folder.resolve("books"));
        Keys wrong = Keys.of("RSA", folder.resolve("wrong"));

        Ended run = program.run("2003-Q3", SAMPLE, "--sign", wrong.signing().toString());

        expect(2, run, "private.pem: found a key of another kind; expected an Ed25519 private key");
        assertThat(run.err()).hasLineCount(1);
        assertThat(program.closes()).doesNotExist();
    }

    private static String signature(Path version, String file) throws IOException {
        return Program.files(version).get(file + ".sig");
    }

    private static Ended verify(Program program, Keys... keys) {
        List<String> arguments = new ArrayList<>(
                List.of("verify", program.closes().resolve("2003-Q3/v1").toString()));
        for (Keys key : keys) {
            arguments.addAll(List.of("--public-key", key.verifying().toString()));
        }
        return program.command(arguments.toArray(String[]::new));
    }

    private static Ended act(Program program, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "2003-Q3"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--data", program.data().toString()));
        arguments.addAll(List.of("--output", program.closes().toString()));
        return program.command(arguments.toArray(String[]::new));
    }

    private static void expect(int code, Ended ended, String words) {
        assertThat(ended.out() + ended.err()).contains(words);
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    }
}
