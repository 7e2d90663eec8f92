package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quarterclose.report.FileHash;
import tools.jackson.databind.JsonNode;

/** The input files, the policy and the prior closing in the evidence are those that the proposal was made from. */
final class InputProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        JsonNode proposal = folder.proposal();
        Set<String> named = new TreeSet<>();
        for (JsonNode input : proposal.path("inputs")) {
            String file = EvidenceFolder.INPUTS + "/" + input.path("file").asString("");
            named.add(file);
            same(folder, new Named(file, input.path("sha256").asString("")), findings);
        }
        same(
                folder,
                new Named(EvidenceFolder.POLICY, proposal.path("policy_sha256").asString("")),
                findings);
        String prior = proposal.path("prior_closing_sha256").asString("");
        if (!prior.isEmpty()) {
            same(folder, new Named(EvidenceFolder.PRIOR_CLOSING, prior), findings);
        }
        String posted = proposal.path("posted_entries_sha256").asString("");
        maybe(folder, new Named(EvidenceFolder.POSTED_ENTRIES, posted), findings);
        String before = proposal.path("version_before_sha256").asString("");
        maybe(folder, new Named(EvidenceFolder.VERSION_BEFORE, before), findings);
        strangers(folder, named, findings);
    }

    private record Named(String file, String sha256) {}

    /** A file that only some versions have, and that is named where it is there. */
    private void maybe(Published folder, Named named, Findings findings) throws IOException {
        if (!named.sha256().isEmpty()) {
            same(folder, named, findings);
        } else if (Files.exists(folder.dir().resolve(named.file()))) {
            findings.add(named.file(), "the file is not named in proposal.json");
        }
    }

    private void same(Published folder, Named named, Findings findings) throws IOException {
        Path path = folder.dir().resolve(named.file()).normalize();
        if (!path.startsWith(folder.dir()) || !Files.isRegularFile(path)) {
            findings.add(named.file(), "the file is named in proposal.json and missing");
            return;
        }
        String actual = FileHash.of(path);
        if (!actual.equals(named.sha256())) {
            findings.add(
                    named.file(),
                    "the file is not the one that was read: found SHA-256 " + actual + "; proposal.json says "
                            + named.sha256());
        }
    }

    private void strangers(Published folder, Set<String> named, Findings findings) throws IOException {
        Path inputs = folder.dir().resolve(EvidenceFolder.INPUTS);
        if (!Files.isDirectory(inputs)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(inputs)) {
            walk.filter(Files::isRegularFile)
                    .map(path -> folder.dir().relativize(path).toString())
                    .map(file -> file.replace(inputs.getFileSystem().getSeparator(), "/"))
                    .filter(file -> !named.contains(file))
                    .sorted()
                    .forEach(file -> findings.add(file, "the file is not named in proposal.json"));
        }
    }
}
