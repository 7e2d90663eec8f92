package org.quarterclose.policy;

import java.util.List;
import java.util.Map;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * The keys that say how senders write their files; each may be left out.
 *
 * <ul>
 *   <li>{@code feeds} — a list, see {@link FeedReader}. The first that matches a file counts; others are plain
 *   <li>{@code column_aliases} — by a column's name the other headings under which it arrives
 *   <li>{@code limits} — {@code field_characters}, {@code columns}, {@code digits}, {@code decimals}, {@code rows}
 * </ul>
 */
final class FormatReader {

    private static final int MOST_CHARACTERS = 1_048_576;
    private static final int MOST_COLUMNS = 10_000;

    private final PolicySection keys;

    FormatReader(PolicySection keys) {
        this.keys = keys;
    }

    IntakePolicy intake() {
        List<Feed> feeds = keys.value("feeds").stream()
                .flatMap(value -> value.items().stream())
                .flatMap(item -> FeedReader.feed(item).stream())
                .toList();
        Map<String, List<String>> aliases =
                keys.value("column_aliases").map(AliasReader::aliases).orElse(Map.of());
        return new IntakePolicy(
                feeds, aliases, keys.value("limits").map(FormatReader::limits).orElse(Limits.STANDARD));
    }

    /** Cents are measured to the fourth decimal and rows are numbered in 31 bits: no limit may be looser than that. */
    private static Limits limits(PolicyValue value) {
        Limits most = Limits.STANDARD;
        PolicySection limits = PolicySection.of(value, "field_characters", "columns", "digits", "decimals", "rows");
        return new Limits(
                (int) limit(limits, "field_characters", most.fieldCharacters(), MOST_CHARACTERS),
                (int) limit(limits, "columns", most.columns(), MOST_COLUMNS),
                (int) limit(limits, "digits", most.digits(), most.digits()),
                (int) limit(limits, "decimals", most.decimals(), most.decimals()),
                limit(limits, "rows", most.rows(), most.rows()));
    }

    private static long limit(PolicySection limits, String key, long standard, long most) {
        long least = key.equals("decimals") ? 0 : 1;
        return limits.value(key).flatMap(value -> value.whole(least, most)).orElse(standard);
    }
}
