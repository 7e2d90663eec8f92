package org.quarterclose.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.evidence.Proof.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves a published folder from its files alone, without a database and without a network: nothing was changed, added
 * or removed; rows and totals foot; the journal balances and books the movements; the evidence is what was read.
 *
 * <p>Whoever can rewrite every file of a folder can also rewrite its hashes: the content hash that counts is the one in
 * the approval.
 */
public final class Verifier {

    private static final List<Proof> PROOFS = List.of(
            new ContentProof(),
            new CalendarProof(),
            new RollForwardProof(),
            new SameClosingProof(),
            new YearToDateProof(),
            new TranslationProof(),
            new PropertyProof(),
            new JournalProof(),
            new MovementProof(),
            new AccountProof(),
            new LayerProof(),
            new CheckListProof(),
            new InputProof(),
            new SignOffProof());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Verifier() {}

    /** What does not hold, each in one sentence with its file and line; empty when everything holds. */
    public static List<Finding> verify(Path dir) {
        Path folder = dir.toAbsolutePath().normalize();
        Findings findings = new Findings();
        if (!Files.isDirectory(folder)) {
            findings.add(dir.toString(), "this is not a folder");
        } else if (!Files.isRegularFile(folder.resolve(Manifest.NAME))) {
            findings.add(
                    Manifest.NAME,
                    "this folder is not a published close: it has no manifest; expected a folder like v1");
        } else {
            attempt(() -> Manifest.check(folder, findings), findings);
            attempt(() -> prove(folder, findings), findings);
        }
        return findings.all();
    }

    /** The same, and that the manifest and what was signed off bear a signature by one of the keys. */
    public static List<Finding> verify(Path dir, List<VerifyingKey> keys) {
        Findings findings = new Findings();
        verify(dir).forEach(findings::add);
        if (!keys.isEmpty()) {
            Path folder = dir.toAbsolutePath().normalize();
            SignatureFile.in(folder).forEach(signature -> attempt(() -> signature.check(keys, findings), findings));
        }
        return findings.all();
    }

    private static void prove(Path folder, Findings findings) throws IOException {
        Published published =
                new Published(folder, json(folder, Published.SUMMARY), json(folder, EvidenceFolder.PROPOSAL));
        PROOFS.forEach(proof -> attempt(() -> proof.check(published, findings), findings));
    }

    private static JsonNode json(Path folder, String file) throws IOException {
        try {
            return JSON.readTree(Files.readString(folder.resolve(file), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new DamagedFile(SourceLine.file(file), "the file cannot be read as JSON");
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    // A proof that cannot read its file ends with a finding; the others still run.
    private static void attempt(Attempt attempt, Findings findings) {
        try {
            attempt.run();
        } catch (DamagedFile e) {
            findings.add(e.finding());
        } catch (NoSuchFileException e) {
            findings.add(Path.of(e.getFile()).getFileName().toString(), "the file is missing");
        } catch (IOException | UncheckedIOException e) {
            findings.add(Manifest.NAME, "the folder cannot be read: " + e.getMessage());
        }
    }
}
