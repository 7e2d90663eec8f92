package org.quarterclose.intake;

import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.Headings.Layout;

/**
 * The first row of a file that is not blank, read with one delimiter; blank headings at its end are left off.
 *
 * @param fault what makes the row unreadable, or null
 * @param below the part of the file below it
 */
record HeaderRow(char delimiter, SourceLine place, List<String> headings, Problem fault, ByteRange below) {

    /** The header row by this delimiter; null when the file has only blank rows. */
    static HeaderRow read(Sheet blank, char delimiter) {
        Sheet sheet = with(blank, delimiter, List.of(), new Layout(List.of(), List.of(), List.of()), blank.records());
        try (Records records = new Records(sheet, blank.records())) {
            if (!records.next()) {
                return null;
            }
            Problem fault = records.fault();
            boolean countOnly = fault != null && fault.code() == Code.FIELD_COUNT;
            ByteRange below = new ByteRange(records.nextByte(), blank.records().end(), records.nextLine());
            return new HeaderRow(
                    delimiter, records.place(), withoutBlankEnd(records.rawFields()), countOnly ? null : fault, below);
        }
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
