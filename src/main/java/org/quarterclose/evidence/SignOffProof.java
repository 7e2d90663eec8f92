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
            if (Files.exists(folder.dir().resolve(SignOffRecord.NAME + SignatureFile.ENDING))) {
                findings.add(SignOffRecord.NAME, "the file is gone, its signature is there");
            }
            return;
        }
        JsonNode signOff = read(file);
        JsonNode expected = folder.summary().path("content_hash");
        boundTo(signOff.path("content_hash"), expected, findings);
        signOff.path("approvals").forEach(approval -> boundTo(approval.path("content_hash"), expected, findings));
        ofTheSame("quarter", signOff, folder.summary(), findings);
        signOff.path("events").forEach(event -> {
            ofTheSame("company", event, folder.summary(), findings);
            ofTheSame("quarter", event, folder.summary(), findings);
        });
        AuditChain.firstBroken(events(signOff)).ifPresent(broken -> findings.add(SignOffRecord.NAME, broken));
        stands(signOff, "state", stateBy(signOff), findings);
        stands(signOff, "period", periodBy(signOff), findings);
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

    private static void ofTheSame(String field, JsonNode found, JsonNode expected, Findings findings) {
        if (!found.path(field).equals(expected.path(field))) {
            findings.add(
                    SignOffRecord.NAME,
                    "what was signed is of another " + field + ": found " + found.path(field) + "; expected "
                            + expected.path(field));
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

    private static void stands(JsonNode signOff, String field, String expected, Findings findings) {
        String found = signOff.path(field).asString("");
        if (!found.equals(expected)) {
            findings.add(SignOffRecord.NAME, "found the " + field + " " + found + "; its events say " + expected);
        }
    }

    /** The state that the version's last event of its state left it in. */
    private static String stateBy(JsonNode signOff) {
        String state = "";
        for (JsonNode event : signOff.path("events")) {
            String detail = event.path("detail").asString("");
            if (event.path("kind").asString("").equals("STATE") && isOf(signOff, event)) {
                state = detail.substring(detail.lastIndexOf(' ') + 1);
            }
        }
        return state;
    }

    /** Where the quarter stands after its last posting, reopening or lock. */
    private static String periodBy(JsonNode signOff) {
        String period = "OPEN";
        for (JsonNode event : signOff.path("events")) {
            period = switch (event.path("kind").asString("")) {
                case "POSTING" -> "POSTED";
                case "REOPENING", "RESTATEMENT" -> "REOPENED";
                case "LOCK" -> "LOCKED";
                default -> period;
            };
        }
        return period;
    }

    private static boolean isOf(JsonNode signOff, JsonNode event) {
        return event.path("version").asString("").equals(signOff.path("version").asString(""));
    }

    /** Every signature of the version has an event, and the other way round, by the same person. */
    private static void counted(JsonNode signOff, Kind kind, Findings findings) {
        List<String> signed = new ArrayList<>();
        signOff.path(kind.list()).forEach(one -> signed.add(one.path("by").asString("")));
        List<String> noted = new ArrayList<>();
        signOff.path("events").forEach(event -> {
            if (event.path("kind").asString("").equals(kind.event()) && isOf(signOff, event)) {
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
