package org.quarterclose.policy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.quarterclose.policy.JournalImport.Column;

/**
 * The key {@code journal_import}, which may be left out.
 *
 * <ul>
 *   <li>{@code delimiter} — {@code comma} (also when left out), {@code semicolon} or {@code tab}
 *   <li>{@code columns}* — a list; each has {@code heading}*, and {@code value}, a text in which <code>{account}</code>
 *       and the like stand for the fields of an entry's side; a column without a value is blank
 * </ul>
 */
final class JournalImportReader {

    private enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }
    }

    private JournalImportReader() {}

    /** Null when nothing can be made of it; the policy is refused then. */
    static JournalImport read(PolicyValue value) {
        PolicySection keys = PolicySection.of(value, "delimiter", "columns*");
        Delimiter delimiter = keys.value("delimiter")
                .flatMap(word -> word.oneOf(Delimiter.class))
                .orElse(Delimiter.COMMA);
        List<Column> columns = keys.value("columns").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> column(item).stream())
                .toList();
        return columns.isEmpty() ? null : new JournalImport(delimiter.sign, columns);
    }

    private static Optional<Column> column(PolicyValue item) {
        PolicySection keys = PolicySection.of(item, "heading*", "value");
        Optional<String> value =
                keys.value("value").map(JournalImportReader::template).orElse(Optional.of(""));
        return keys.value("heading")
                .flatMap(PolicyValue::text)
                .flatMap(heading -> value.map(text -> new Column(heading, text)));
    }

    private static Optional<String> template(PolicyValue value) {
        String expected = "a text whose fields in braces are of " + new TreeSet<>(JournalImport.FIELDS);
        return value.read(
                expected,
                text -> Optional.of(text)
                        .filter(one -> JournalImport.FIELDS.containsAll(new Column("", one).fields())));
    }
}
