package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.report.SignOffs.AuditEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of approvals holds together: they are of these figures, every one has its event, and no event was
 * changed, left out or put in. A version that nobody has signed has no such file.
 */
final class SignOffProof implements Proof {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        Path file = folder.dir().resolve(SignOffRecord.NAME);
        if (!Files.exists(file)) {
            return;
        }
        JsonNode signOff = read(file);
        JsonNode expected = folder.summary().path("content_hash");
        boundTo(signOff.path("content_hash"), expected, findings);
        signOff.path("approvals").forEach(approval -> boundTo(approval.path("content_hash"), expected, findings));
        AuditChain.firstBroken(events(signOff)).ifPresent(broken -> findings.add(SignOffRecord.NAME, broken));
        counted(signOff, new Kind("approvals", "APPROVAL"), findings);
        counted(signOff, new Kind("waivers", "WAIVER"), findings);
        counted(signOff, new Kind("postings", "POSTING"), findings);
    }

    private record Kind(String list, String event) {}

    private static JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new DamagedFile(SourceLine.file(SignOffRecord.NAME), "the file cannot be read as JSON");
        }
    }

    private static void boundTo(JsonNode found, JsonNode expected, Findings findings) {
        if (!found.equals(expected)) {
            findings.add(
                    SignOffRecord.NAME,
                    "what was signed are other figures: found content " + found + "; expected " + expected);
        }
    }

    private static List<AuditEvent> events(JsonNode signOff) {
        List<AuditEvent> events = new ArrayList<>();
        signOff.path("events")
                .forEach(event -> events.add(new AuditEvent(
                        SignOffRecord.FIELDS.stream()
                                .map(field -> event.path(field).asString(""))
                                .toList(),
                        event.path("hash").asString(""))));
        return events;
    }

    /** Every signature of the version has an event, and the other way round, by the same person. */
    private static void counted(JsonNode signOff, Kind kind, Findings findings) {
        List<String> signed = new ArrayList<>();
        signOff.path(kind.list()).forEach(one -> signed.add(one.path("by").asString("")));
        List<String> noted = new ArrayList<>();
        signOff.path("events").forEach(event -> {
            if (event.path("kind").asString("").equals(kind.event())
                    && event.path("version")
                            .asString("")
                            .equals(signOff.path("version").asString(""))) {
                noted.add(event.path("who").asString(""));
            }
        });
        if (!signed.equals(noted)) {
            findings.add(
                    SignOffRecord.NAME,
                    kind.list() + " by " + signed + " and the events " + kind.event() + " by " + noted + " differ");
        }
    }
}
