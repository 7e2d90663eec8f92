package org.quarterclose.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quarterclose.batch.InputSet.HashedFile;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.evidence.KeptEvidence;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.RegisterReader;
import org.quarterclose.report.FrozenClose.InputFile;

/**
 * What the evidence of a version says, read once more.
 *
 * @param kept null when the evidence is not there, or the small files or the policy in it are not those that were read
 * @param policy the evidence's, otherwise the one given
 * @param inputs the version's input files by name
 */
record EvidenceFacts(
        KeptEvidence kept, ClosePolicy policy, Register register, Map<String, InputFile> inputs, List<String> notes) {

    private static final Register NOTHING = new Register(
            List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    static EvidenceFacts of(Optional<KeptEvidence> kept, CloseVersion version, CloseStores stores, ClosePolicy given)
            throws IOException {
        List<InputFile> files = stores.facts().inputs(version.closeId());
        Map<String, InputFile> inputs = new HashMap<>();
        files.forEach(file -> inputs.put(file.file(), file));
        List<String> notes = new ArrayList<>();
        Optional<ClosePolicy> policy =
                kept.flatMap(evidence -> PolicyFile.read(evidence.policy()).policy());
        if (kept.isEmpty() || policy.isEmpty() || !areSame(kept.get(), inputs, notes)) {
            return new EvidenceFacts(null, given, NOTHING, inputs, notes);
        }
        if (!isOf(version, files, policy.get().sha256(), stores)) {
            notes.add("the policy of the evidence, or the posted closing before, is not the one that the version was"
                    + " made with: the arithmetic may lead elsewhere");
        }
        Register register = new RegisterReader(policy.get(), version.quarter())
                .read(kept.get().inputs())
                .register();
        return new EvidenceFacts(kept.get(), policy.get(), register, inputs, notes);
    }

    boolean isThere() {
        return kept != null;
    }

    /** The small files; an estimate file is looked at when its lines are. */
    private static boolean areSame(KeptEvidence kept, Map<String, InputFile> inputs, List<String> notes)
            throws IOException {
        boolean same = true;
        for (String name : RegisterReader.FILES) {
            if (inputs.containsKey(name) && !kept.holds(inputs.get(name))) {
                notes.add(kept.inputs().resolve(name) + " is not the file that was read");
                same = false;
            }
        }
        return same;
    }

    private static boolean isOf(CloseVersion version, List<InputFile> files, String policyHash, CloseStores stores) {
        List<HashedFile> hashed = files.stream()
                .map(file -> new HashedFile(file.file(), file.bytes(), file.sha256()))
                .toList();
        CloseKey key = CloseKey.ofClose(version.company(), version.quarter().label());
        Stream<String> priors = stores.versions().posted(key.before()).map(CloseVersion::contentHash).stream();
        return Stream.concat(priors, Stream.of(""))
                .anyMatch(prior -> InputSet.of(hashed, policyHash, prior).hash().equals(version.inputHash()));
    }
}
