package org.quarterclose.intake;

import java.util.Locale;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/** Says what makes a record as a whole unusable: its quote marks, its bytes, its length, the number of its fields. */
final class RecordFaults {

    private static final int SHOWN = 60;

    private final Sheet sheet;
    private final StrictParser parser;
    private final int lastKnown;

    RecordFaults(Sheet sheet, StrictParser parser) {
        this.sheet = sheet;
        this.parser = parser;
        this.lastKnown =
                sheet.positions().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** The fault of the record just read, or null. */
    Problem of(SourceLine place) {
        if (parser.fault() != null) {
            return quoteFault(place);
        }
        if (parser.malformed()) {
            return Problem.of(
                    Code.FILE_ENCODING,
                    place,
                    "found bytes that are no text in " + sheet.encoding() + "; expected " + sheet.encoding()
                            + ", as the rest of the file is written");
        }
        int longest = parser.text().length();
        if (longest > sheet.limits().fieldCharacters()) {
            int field = tooLong();
            if (field >= 0) {
                return fieldTooLong(place, field);
            }
        }
        return parser.cuts().count() == sheet.header().size() ? null : countFault(place);
    }

    Problem tooManyRows(SourceLine place) {
        return Problem.of(
                Code.TOO_MANY_ROWS,
                place,
                "found more rows; expected at most " + sheet.limits().rows() + "; nothing below is read");
    }

    private Problem quoteFault(SourceLine place) {
        return switch (parser.fault()) {
            case QUOTE_STRAY ->
                problem(
                        Code.QUOTE_STRAY,
                        place,
                        "found a quote mark inside a field on line " + parser.faultLine()
                                + "; expected quote marks at both ends of the field, and doubled inside it");
            case QUOTE_NOT_CLOSED ->
                problem(
                        Code.QUOTE_NOT_CLOSED,
                        place,
                        "found a quoted field that opens on line " + parser.faultLine()
                                + " and is not closed properly; expected a quote mark and then the next field");
            default ->
                problem(
                        Code.FIELD_TOO_LONG,
                        place,
                        "found a line too long to hold; expected at most "
                                + sheet.limits().fieldCharacters() + " characters in a field");
        };
    }

    private int tooLong() {
        Cuts cuts = parser.cuts();
        for (int i = 0; i < cuts.kept(); i++) {
            if (cuts.end(i) - cuts.start(i) > sheet.limits().fieldCharacters()) {
                return i;
            }
        }
        return -1;
    }

    private Problem fieldTooLong(SourceLine place, int field) {
        Cuts cuts = parser.cuts();
        String column =
                field < sheet.header().size() ? Blanks.trimmed(sheet.header().get(field)) : "";
        String beginning = parser.text().substring(cuts.start(field), cuts.start(field) + SHOWN);
        String message = String.format(
                Locale.ROOT,
                "found %d characters; expected at most %d",
                cuts.end(field) - cuts.start(field),
                sheet.limits().fieldCharacters());
        return new Problem(Code.FIELD_TOO_LONG, place, column, beginning, message, "");
    }

    private Problem countFault(SourceLine place) {
        int found = parser.cuts().count();
        int expected = sheet.header().size();
        boolean cutOff = found < expected && found <= lastKnown;
        if (!cutOff && !hasInkBeyond(expected)) {
            return null;
        }
        return problem(
                Code.FIELD_COUNT,
                place,
                "found " + found + (found == 1 ? " field" : " fields") + "; expected " + expected
                        + " as in the header row");
    }

    private boolean hasInkBeyond(int expected) {
        Cuts cuts = parser.cuts();
        for (int i = expected; i < cuts.kept(); i++) {
            if (Blanks.firstInk(parser.text(), cuts.start(i), cuts.end(i)) < cuts.end(i)) {
                return true;
            }
        }
        return cuts.count() > cuts.kept();
    }

    private Problem problem(Code code, SourceLine place, String message) {
        String beginning = parser.text();
        String value = beginning.length() > SHOWN ? beginning.substring(0, SHOWN) : beginning;
        return new Problem(code, place, "", value, message, "");
    }
}
