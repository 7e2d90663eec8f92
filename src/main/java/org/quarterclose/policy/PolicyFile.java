package org.quarterclose.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The company's close policy as a YAML file in UTF-8. Keys (an asterisk marks those that must be there):
 *
 * <ul>
 *   <li>{@code company}* — the reporting entity's name
 *   <li>{@code framework}* — {@code US_GAAP} or {@code IAS_37}
 *   <li>{@code presentation_currency}* — ISO 4217, a currency of two decimals
 *   <li>{@code rounding}* — {@code HALF_UP} or {@code HALF_EVEN}: how an exact balance becomes cents
 *   <li>{@code current_portion_months}* — 1 to 60: what is spent within so many months is current
 *   <li>{@code payments_posted_by}* — {@code gl} or {@code close}
 *   <li>{@code downward_revisions} — {@code latest_layer} (also when left out) or {@code weighted_average}: which
 *       layers of a retirement obligation a lower estimate takes flows from
 *   <li>{@code stale_after_quarters} — 1 to 40, 4 when left out: an older estimate is a warning
 *   <li>{@code fiscal_year_ends} — the last day of a month, such as {@code 06-30}; {@code 12-31} when left out
 *   <li>{@code chart_of_accounts}* — see {@link ChartReader}
 *   <li>{@code journal_import} — how the general ledger takes journals, see {@link JournalImportReader}
 *   <li>{@code paper} — {@code A4} (also when left out) or {@code LETTER}: what reports are printed on
 *   <li>{@code xbrl} — who the company is in XBRL facts, see {@link XbrlEntityReader}
 *   <li>{@code explain_movements_above} — which changes since the quarter before are to be explained, see
 *       {@link MovementThresholdReader}
 *   <li>{@code feeds}, {@code column_aliases}, {@code limits} — how senders write their files, see {@link FormatReader}
 * </ul>
 *
 * Anything else is refused. Every problem is reported with line, key, value, what was expected and what to do.
 */
public final class PolicyFile {

    private static final String[] KEYS = {
        "company*",
        "framework*",
        "presentation_currency*",
        "rounding*",
        "current_portion_months*",
        "payments_posted_by*",
        "downward_revisions",
        "sign_off",
        "stale_after_quarters",
        "explain_movements_above",
        "fiscal_year_ends",
        "chart_of_accounts*",
        "journal_import",
        "xbrl",
        "paper",
        "feeds",
        "column_aliases",
        "limits"
    };

    private static final int MOST_BYTES = 1_000_000;

    private PolicyFile() {}

    public static PolicyRead read(Path path) {
        PolicyFindings findings = new PolicyFindings(path.toString());
        Optional<ClosePolicy> policy = bytes(path, findings).flatMap(bytes -> policy(bytes, findings));
        return new PolicyRead(policy.filter(read -> findings.isEmpty()), findings.inOrder());
    }

    private static Optional<byte[]> bytes(Path path, PolicyFindings findings) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            findings.add("found more than one megabyte; expected a policy of some pages", "Name the policy file.");
            return Optional.empty();
        } catch (IOException e) {
            findings.add(
                    "the policy file cannot be read; expected a file that this user may read",
                    "Name the file with --policy; jobs/policy.yaml is one to start from.");
            return Optional.empty();
        }
    }

    private static Optional<ClosePolicy> policy(byte[] bytes, PolicyFindings findings) {
        Optional<Node> root = text(bytes, findings).flatMap(text -> node(text, findings));
        return root.flatMap(node ->
                new PolicyReader(PolicySection.of(new PolicyValue("", node, findings), KEYS)).policy(sha256(bytes)));
    }

    private static Optional<String> text(byte[] bytes, PolicyFindings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add("found bytes that are no text in UTF-8; expected UTF-8", "Save the file as UTF-8.");
            return Optional.empty();
        }
    }

    private static Optional<Node> node(String text, PolicyFindings findings) {
        String remedy = "Correct the line: a key, a colon, a blank, the value; groups are indented by blanks.";
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                findings.add("the policy file is empty; expected keys and values", "Start from jobs/policy.yaml.");
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException e) {
            findings.add(e.getProblemMark(), "this is no YAML: " + e.getProblem(), remedy);
        } catch (YAMLException e) {
            findings.add(
                    "this is no YAML: " + e.getMessage().lines().findFirst().orElse(""), remedy);
        }
        return Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
