package org.quarterclose.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.SignOffs.AuditEvent;

/**
 * The events of a quarter, each bound to the one before it: an event's hash is the SHA-256 of its fields, every field
 * with its length in bytes before it ({@code 4:2003}), and the last field is the hash of the event before. The first
 * follows 64 zeros.
 */
public final class AuditChain {

    private static final String HASH_VERSION = "1";
    private static final int NUMBER = SignOffRecord.FIELDS.indexOf("event_no");
    private static final int PREVIOUS = SignOffRecord.FIELDS.indexOf("previous_hash");

    private AuditChain() {}

    /** The first event that does not hold, in one sentence; empty when all do. */
    public static Optional<String> firstBroken(List<AuditEvent> events) {
        String previous = "0".repeat(64);
        for (int i = 0; i < events.size(); i++) {
            List<String> fields = events.get(i).fields();
            String name = "event " + (i + 1);
            if (!fields.get(0).equals(HASH_VERSION)) {
                return Optional.of(name + " is hashed in version " + fields.get(0) + "; expected " + HASH_VERSION);
            }
            if (!fields.get(NUMBER).equals(String.valueOf(i + 1))) {
                return Optional.of(name + " is numbered " + fields.get(NUMBER) + ": an event is missing before it");
            }
            if (!fields.get(PREVIOUS).equals(previous)) {
                return Optional.of(name + " does not follow the event before it: found its hash as "
                        + fields.get(PREVIOUS) + "; expected " + previous);
            }
            String hash = hash(fields);
            if (!hash.equals(events.get(i).hash())) {
                return Optional.of(
                        name + " was changed: found hash " + events.get(i).hash() + "; expected " + hash);
            }
            previous = hash;
        }
        return Optional.empty();
    }

    static String hash(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
        return FileHash.of(text.toString());
    }
}
