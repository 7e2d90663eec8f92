package org.quarterclose.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of the file that the company's general ledger takes journals from.
 *
 * @param delimiter between two cells
 */
public record JournalImport(char delimiter, List<Column> columns) {

    /** What a value may name: a field of the side of an entry that the row is of. */
    public static final Set<String> FIELDS = Set.of(
            "entry_id",
            "line",
            "quarter",
            "version",
            "date",
            "property_id",
            "obligation_id",
            "event",
            "account",
            "account_name",
            "debit",
            "credit",
            "amount",
            "side",
            "currency",
            "memo",
            "rule",
            "source");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /**
     * @param value the text of every row's cell, in which <code>{field}</code> stands for the row's own
     */
    public record Column(String heading, String value) {

        /** The fields that the value names. */
        Set<String> fields() {
            return FIELD.matcher(value).results().map(found -> found.group(1)).collect(Collectors.toSet());
        }

        /** The cell of a row. */
        public String of(Fields row) {
            return FIELD.matcher(value).replaceAll(found -> quoted(row, found));
        }

        private static String quoted(Fields row, MatchResult found) {
            return Matcher.quoteReplacement(row.field(found.group(1)));
        }
    }

    /** The fields of a row. */
    public interface Fields {
        String field(String name);
    }

    public JournalImport {
        columns = List.copyOf(columns);
    }
}
