package org.quarterclose.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;

/** Tells rows that are no lines by their texts, and says that they were passed over. */
public final class RowKinds {

    private static final Set<String> ALONE = Set.of("note", "notes", "footnote", "footnotes", "remarks", "source");
    private static final int SHOWN = 60;

    private final Sheet sheet;
    private final List<String> header;

    public RowKinds(Sheet sheet) {
        this.sheet = sheet;
        this.header = sheet.header().stream().map(Blanks::trimmed).toList();
    }

    /** Whether the fields are the headings. */
    public boolean isHeader(List<String> fields) {
        if (fields.size() < header.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            String heading = i < header.size() ? header.get(i) : "";
            if (!Blanks.trimmed(fields.get(i)).equalsIgnoreCase(heading)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is a sentence, and no id. */
    public static boolean isSentence(String text) {
        boolean several = text.chars().anyMatch(c -> Blanks.isBlank((char) c)) || text.endsWith(":");
        return several || ALONE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether the fields hold a sentence and nothing else. */
    public boolean isLoneSentence(List<String> fields) {
        List<String> inked = fields.stream()
                .filter(field -> !Blanks.isBlank(field))
                .map(Blanks::trimmed)
                .toList();
        return fields.size() <= Math.max(1, header.size()) && inked.size() == 1 && isSentence(inked.get(0));
    }

    /** That the header row stands here again. */
    public static Problem header(SourceLine place) {
        return Problem.of(Code.HEADER_REPEATED, place, "found the header row again; it is passed over");
    }

    /** That a row of words was passed over, or that it speaks of a scale that nobody declared. */
    public Problem note(SourceLine place, List<String> fields) {
        String text = String.join(
                " ",
                fields.stream()
                        .filter(field -> !Blanks.isBlank(field))
                        .map(Blanks::trimmed)
                        .toList());
        String message = "found a row of words without figures; it is passed over";
        return ScaleHint.problem(place, text, sheet.feed().amounts().scale())
                .orElseGet(() -> Problem.of(Code.NOTE_ROW, new Cell(place, "", shortened(text)), message));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
