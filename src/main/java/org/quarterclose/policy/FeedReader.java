package org.quarterclose.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.quarterclose.policy.Feed.AmountFormat;
import org.quarterclose.policy.Feed.Marks;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.Feed.Table;

/**
 * One item of {@code feeds}: how one sender writes.
 *
 * <ul>
 *   <li>{@code files}* — a pattern of file names such as {@code estimates/counsel*.csv}
 *   <li>{@code amounts} — an example of how they are written, see {@link WrittenForms#amounts}
 *   <li>{@code dates} — their form, see {@link WrittenForms#dates}
 *   <li>{@code scale} — {@code units}, {@code thousands} or {@code millions}
 *   <li>{@code zero} — a text that stands for zero, such as {@code -}
 *   <li>{@code letters} — letters behind a figure with what they stand for: {@code K: 1000}; not together with a scale
 *   <li>{@code columns} — by a column's name this sender's heading for it
 *   <li>{@code values} — by a column's name what holds for every row of a file without such a column
 *   <li>{@code total_rows} — a list of words with which rows of totals begin, beside the usual ones
 *   <li>{@code years} — {@code heading}*, how a column for each year is headed, and {@code amount}, what it holds:
 *       {@code best} (also when left out), {@code low} or {@code high}
 * </ul>
 */
final class FeedReader {

    private static final Pattern LETTER = Pattern.compile("\\p{L}{1,4}\\.?");
    private static final Map<String, Integer> POWERS = Map.of("1000", 3, "1000000", 6, "1000000000", 9);
    private static final List<String> YEAR_AMOUNTS = List.of("BEST", "LOW", "HIGH");

    private final PolicySection keys;

    private FeedReader(PolicySection keys) {
        this.keys = keys;
    }

    static Optional<Feed> feed(PolicyValue item) {
        PolicySection keys = PolicySection.of(
                item,
                "files*",
                "amounts",
                "dates",
                "scale",
                "zero",
                "letters",
                "columns",
                "values",
                "total_rows",
                "years");
        return new FeedReader(keys).feed();
    }

    private Optional<Feed> feed() {
        Optional<String> files =
                keys.value("files").flatMap(value -> value.read("a pattern of file names", FeedReader::pattern));
        Optional<AmountFormat> amounts =
                keys.value("amounts").map(WrittenForms::amounts).orElse(Optional.of(AmountFormat.PLAIN));
        Optional<String> dates = keys.value("dates").map(WrittenForms::dates).orElse(Optional.of(Feed.ISO_DATE));
        Scale scale = scale();
        String zero = keys.value("zero").flatMap(PolicyValue::text).orElse("");
        Map<String, Integer> letters = letters(scale);
        Table table = table();
        return files.flatMap(pattern -> amounts.flatMap(format -> dates.map(
                form -> new Feed(pattern, finished(format, zero, letters).in(scale), form, table))));
    }

    private static AmountFormat finished(AmountFormat format, String zero, Map<String, Integer> letters) {
        Marks marks = format.marks();
        return format.with(new Marks(marks.signAfter(), marks.minusAfter(), zero, letters));
    }

    private Scale scale() {
        return keys.value("scale")
                .flatMap(value -> value.oneOf(List.of(Scale.UNITS, Scale.THOUSANDS, Scale.MILLIONS)))
                .orElse(Scale.UNSAID);
    }

    private Map<String, Integer> letters(Scale scale) {
        Map<String, Integer> letters = new HashMap<>();
        keys.value("letters").ifPresent(value -> {
            if (scale.power() > 0) {
                value.refuse("no letters beside a scale, as nobody knows whether both count", "Remove one of the two.");
            }
            PolicySection.of(value)
                    .values()
                    .forEach((letter, power) -> letter(letter, power).ifPresent(places -> letters.put(letter, places)));
        });
        return letters;
    }

    private static Optional<Integer> letter(String letter, PolicyValue value) {
        if (!LETTER.matcher(letter).matches()) {
            return value.refuse("up to four letters before the colon", "Write the letters as they stand in the file.");
        }
        return value.read("one of 1000, 1000000 and 1000000000", text -> Optional.ofNullable(POWERS.get(text)));
    }

    private Table table() {
        List<String> totals = keys.value("total_rows").stream()
                .flatMap(value -> value.items().stream())
                .flatMap(item -> item.text().stream())
                .toList();
        Optional<PolicySection> years = keys.value("years").map(value -> PolicySection.of(value, "heading*", "amount"));
        String heading = years.flatMap(section -> section.value("heading"))
                .flatMap(value -> value.read(
                        "a heading with YYYY in the year's place, such as FY YYYY",
                        text -> Optional.of(text).filter(form -> form.contains("YYYY"))))
                .orElse("");
        String amount = years.flatMap(section -> section.value("amount"))
                .flatMap(value -> value.oneOf(YEAR_AMOUNTS))
                .orElse("BEST");
        return new Table(
                byColumn("columns"),
                byColumn("values"),
                totals,
                heading,
                heading.isEmpty() ? "" : amount.toLowerCase(Locale.ROOT));
    }

    /** Texts by the names of columns; a name that no file has is refused. */
    private Map<String, String> byColumn(String key) {
        Map<String, String> texts = new HashMap<>();
        keys.value(key)
                .ifPresent(value -> PolicySection.of(value, InputColumns.NAMES.toArray(String[]::new))
                        .values()
                        .forEach((column, text) -> text.text().ifPresent(read -> texts.put(column, read))));
        return texts;
    }

    private static Optional<String> pattern(String text) {
        try {
            new Feed(text, AmountFormat.PLAIN, Feed.ISO_DATE).covers("estimates/any.csv");
            return Optional.of(text);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
