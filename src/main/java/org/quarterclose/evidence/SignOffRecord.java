package org.quarterclose.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.SignOffs;
import org.quarterclose.report.SignOffs.Approval;
import org.quarterclose.report.SignOffs.AuditEvent;
import org.quarterclose.report.SignOffs.Posting;
import org.quarterclose.report.SignOffs.Waiver;

/**
 * {@code evidence/sign-off.json}: who approved, waived and posted a version, when and why, and every event of its
 * quarter. It grows after the version was published and is therefore not in the manifest: each event carries a hash
 * over its fields and the event before it, and approvals name the content hash of the figures.
 */
public record SignOffRecord(Named named, SignOffs signOffs) {

    public static final String NAME = EvidenceFolder.NAME + "/sign-off.json";

    /** The fields that an event's hash covers, in this order. */
    static final List<String> FIELDS = List.of(
            "hash_version",
            "company",
            "quarter",
            "event_no",
            "version",
            "kind",
            "who",
            "login",
            "detail",
            "content_hash",
            "at",
            "previous_hash");

    /**
     * Which version it is of, and where that and its quarter stand.
     *
     * @param period OPEN, POSTED, REOPENED or LOCKED
     */
    public record Named(Quarter quarter, int version, String state, String period, String contentHash) {}

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("quarter", named.quarter().toString());
        content.put("version", named.version());
        content.put("state", named.state());
        content.put("period", named.period());
        content.put("content_hash", named.contentHash());
        content.put(
                "approvals",
                signOffs.approvals().stream().map(SignOffRecord::approval).toList());
        content.put(
                "waivers",
                signOffs.waivers().stream().map(SignOffRecord::waiver).toList());
        content.put(
                "postings",
                signOffs.postings().stream().map(SignOffRecord::posting).toList());
        content.put(
                "events", signOffs.events().stream().map(SignOffRecord::event).toList());
        return content;
    }

    private static Map<String, Object> approval(Approval approval) {
        Map<String, Object> map = signed(approval.by(), approval.login(), approval.at());
        map.put("reference", approval.reference());
        map.put("accrual_total", approval.total().plain());
        map.put("content_hash", approval.contentHash());
        return map;
    }

    private static Map<String, Object> waiver(Waiver waiver) {
        Map<String, Object> map = signed(waiver.by(), waiver.login(), waiver.at());
        map.put("code", waiver.code());
        map.put("where", waiver.place());
        map.put("reason", waiver.reason());
        return map;
    }

    private static Map<String, Object> posting(Posting posting) {
        return signed(posting.by(), posting.login(), posting.at());
    }

    private static Map<String, Object> signed(String by, String login, String at) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("by", by);
        map.put("login", login);
        map.put("at", at);
        return map;
    }

    private static Map<String, Object> event(AuditEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            map.put(FIELDS.get(i), event.fields().get(i));
        }
        map.put("hash", event.hash());
        return map;
    }
}
