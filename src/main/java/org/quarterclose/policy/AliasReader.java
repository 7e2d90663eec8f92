package org.quarterclose.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The key {@code column_aliases}. Headings are compared as in the files: ignoring case, blanks, underscores and
 * hyphens. One heading stands for one column, and never for a column other than its own.
 */
final class AliasReader {

    private final Map<String, String> columnOf = new HashMap<>();

    private AliasReader() {
        InputColumns.NAMES.forEach(name -> columnOf.put(plain(name), name));
    }

    static Map<String, List<String>> aliases(PolicyValue value) {
        AliasReader reader = new AliasReader();
        Map<String, List<String>> aliases = new HashMap<>();
        PolicySection section = PolicySection.of(value, InputColumns.NAMES.toArray(String[]::new));
        section.values().forEach((column, headings) -> aliases.put(column, reader.headings(column, headings)));
        return aliases;
    }

    private List<String> headings(String column, PolicyValue value) {
        List<String> headings = new ArrayList<>();
        for (PolicyValue item : value.items()) {
            item.text().filter(heading -> standsFor(column, heading, item)).ifPresent(headings::add);
        }
        return List.copyOf(headings);
    }

    private boolean standsFor(String column, String heading, PolicyValue item) {
        String other = columnOf.putIfAbsent(plain(heading), column);
        if (other != null && !other.equals(column)) {
            item.refuse("a heading of its own, as it already stands for " + other, "Remove it under one of the two.");
            return false;
        }
        return true;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_\u00A0-]", "");
    }
}
