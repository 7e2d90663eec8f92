package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.List;

/** The columns that a kind of file may have, in the order in which {@link Records#field} numbers them. */
public record Columns(List<Column> columns) {

    /** One column; headings match its name ignoring case, spaces, underscores and hyphens. */
    public record Column(String name, boolean required) {}

    public Columns {
        columns = List.copyOf(columns);
    }

    /** Columns by name; a trailing asterisk marks a required one: {@code Columns.of("property_id*", "location")}. */
    public static Columns of(String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            boolean required = name.endsWith("*");
            columns.add(new Column(required ? name.substring(0, name.length() - 1) : name, required));
        }
        return new Columns(columns);
    }

    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such column: " + name);
    }

    public boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
