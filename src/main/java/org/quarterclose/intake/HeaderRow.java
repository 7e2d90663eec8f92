package org.quarterclose.intake;

import java.util.List;
import java.util.function.Predicate;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.Headings.Layout;

/**
 * The row of a file that names its columns, read with one delimiter: the first that is not blank, unless a title stands
 * above it. Blank headings at its end are left off.
 *
 * @param fault what makes the row unreadable, or null
 * @param below the part of the file below it
 */
record HeaderRow(char delimiter, SourceLine place, List<String> headings, Problem fault, ByteRange below) {

    /** Above a table there may be a title, a date, a note; not a page of text. */
    private static final int MOST_ABOVE = 20;

    /** The first row by this delimiter; null when the file has only blank rows. */
    static HeaderRow first(Sheet blank, char delimiter) {
        return find(blank, delimiter, row -> true);
    }

    /** The first of the first rows that has every required column, below a title; null when none has. */
    static HeaderRow below(Sheet blank, char delimiter, Headings meanings) {
        return find(blank, delimiter, row -> row.fault == null && meanings.haveRequired(row.headings));
    }

    private static HeaderRow find(Sheet blank, char delimiter, Predicate<HeaderRow> wanted) {
        Sheet sheet = with(blank, delimiter, List.of(), new Layout(List.of(), List.of(), List.of()), blank.records());
        try (Records records = new Records(sheet, blank.records())) {
            for (int above = 0; above <= MOST_ABOVE && records.next(); above++) {
                HeaderRow row = of(records, blank, delimiter);
                if (wanted.test(row)) {
                    return row;
                }
            }
            return null;
        }
    }

    private static HeaderRow of(Records records, Sheet blank, char delimiter) {
        Problem fault = records.fault();
        boolean countOnly = fault != null && fault.code() == Code.FIELD_COUNT;
        ByteRange below = new ByteRange(records.nextByte(), blank.records().end(), records.nextLine());
        return new HeaderRow(
                delimiter, records.place(), withoutBlankEnd(records.rawFields()), countOnly ? null : fault, below);
    }

    private static List<String> withoutBlankEnd(List<String> fields) {
        int size = fields.size();
        while (size > 0 && Blanks.isBlank(fields.get(size - 1))) {
            size--;
        }
        return List.copyOf(fields.subList(0, size));
    }

    /** Whether this delimiter makes more known headings, or as many but more of all kinds. */
    boolean isBetterThan(HeaderRow other, Headings meanings) {
        long known = meanings.known(headings);
        long otherKnown = meanings.known(other.headings);
        return known != otherKnown ? known > otherKnown : headings.size() > other.headings.size();
    }

    Sheet sheet(Sheet blank, Layout layout) {
        return with(blank, delimiter, headings, layout, below);
    }

    private static Sheet with(Sheet blank, char delimiter, List<String> header, Layout layout, ByteRange records) {
        return new Sheet(
                blank.path(),
                blank.file(),
                blank.feed(),
                blank.limits(),
                blank.charset(),
                blank.encoding(),
                delimiter,
                blank.columns(),
                header,
                layout.positions(),
                layout.unknown(),
                records);
    }
}
