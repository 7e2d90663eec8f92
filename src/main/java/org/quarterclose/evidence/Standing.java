package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which close a published folder is, and who stands for it by what the folder says: an auditor who is handed one looks
 * for that first. It says what is written; whether that holds, the {@link Verifier} says.
 */
public final class Standing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Standing() {}

    /** A sentence; empty when the folder cannot be read. */
    public static String of(Path folder) {
        return read(folder.resolve("summary.json"))
                .map(summary -> named(summary) + signed(read(folder.resolve(SignOffRecord.NAME)), summary))
                .orElse("");
    }

    private static String named(JsonNode summary) {
        return summary.path("quarter").asString("") + " version "
                + summary.path("version").asString("") + " of "
                + summary.path("company").asString("") + ": ";
    }

    private static String signed(Optional<JsonNode> signOff, JsonNode summary) {
        if (signOff.isEmpty()) {
            return summary.path("state").asString("") + ", and signed by nobody (no " + SignOffRecord.NAME + ")";
        }
        List<String> said = new ArrayList<>();
        String state = signOff.get().path("state").asString("");
        String period = signOff.get().path("period").asString("");
        said.add(state.equals(period) ? state : state + ", the quarter " + period);
        said(signOff.get().path("waivers"), "with errors or warnings accepted by ")
                .ifPresent(said::add);
        said(signOff.get().path("approvals"), "approved by ").ifPresent(said::add);
        said(signOff.get().path("postings"), "posted by ").ifPresent(said::add);
        return String.join(", ", said);
    }

    private static Optional<String> said(JsonNode signatures, String what) {
        List<String> names = new ArrayList<>();
        signatures.forEach(one -> names.add(one.path("by").asString("")));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        what + String.join(" and ", names.stream().distinct().toList()));
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
