package org.quarterclose.portfolio;

import org.quarterclose.basics.Code;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.Property.PropertyStatus;

/**
 * {@code properties.csv}, one row a property; the file must be there.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>property_id*<td>its short name in all files, at most 100 characters; one row each
 *   <tr><td>name*<td>its name in reports
 *   <tr><td>status*<td>{@code OPERATING}, {@code IDLE}, {@code CLOSED} or {@code RELEASED}
 *   <tr><td>location<td>county and state, or what says best where it lies
 *   <tr><td>country<td>
 * </table>
 *
 * A second row with an id is refused, the first stands. {@code RELEASED} is for a property that nobody is answerable
 * for any more: each of its obligations must have its release.
 */
final class PropertiesFile implements FactFile<Property> {

    static final String NAME = "properties.csv";
    static final Columns COLUMNS = Columns.of("property_id*", "name*", "status*", "location", "country");

    private final FirstSeen ids = new FirstSeen(Code.PROPERTY_DUPLICATE, "property_id");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Property fact(Row row) {
        String id = Cells.id(row, "property_id");
        ids.check(row, id);
        return new Property(
                id,
                row.required("name"),
                row.requiredOneOf("status", PropertyStatus.class),
                row.text("location"),
                row.text("country"),
                row.place());
    }
}
