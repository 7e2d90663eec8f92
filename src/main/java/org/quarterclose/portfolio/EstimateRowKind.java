package org.quarterclose.portfolio;

import java.util.stream.IntStream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.RowKind;
import org.quarterclose.intake.RowKinds;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.TotalWords;
import org.quarterclose.intake.TotalWords.Meaning;

/** Tells the rows of an estimate file that are no lines of estimates: totals, notes, the header row once more. */
final class EstimateRowKind {

    private static final int[] TEXTS = {EstimateFile.LINE, EstimateFile.CATEGORY, EstimateFile.DESCRIPTION};
    private static final int[] FIGURES = {
        EstimateFile.LOW,
        EstimateFile.BEST,
        EstimateFile.HIGH,
        EstimateFile.QUANTITY,
        EstimateFile.UNIT_COST,
        EstimateFile.EXTENSION
    };

    private final Records records;
    private final RowKinds kinds;
    private final TotalWords words;
    private final int[] texts;
    private String unclear = "";

    EstimateRowKind(Sheet sheet, Records records) {
        this.records = records;
        this.kinds = new RowKinds(sheet);
        this.words = new TotalWords(sheet.feed().table().totalWords());
        this.texts = texts(sheet);
    }

    /** Where the words of a row stand: in the columns of words, and in those that nobody reads. */
    private static int[] texts(Sheet sheet) {
        IntStream known = IntStream.of(TEXTS).map(sheet.positions()::get).filter(position -> position >= 0);
        IntStream unknown = IntStream.range(0, sheet.header().size())
                .filter(position -> !sheet.positions().contains(position))
                .filter(position ->
                        sheet.unknownColumns().contains(sheet.header().get(position)));
        return IntStream.concat(known, unknown).toArray();
    }

    /** What a row is whose id is one of the register: a line, unless a text of it says that it is a total. */
    RowKind ofKnown(String id) {
        unclear = "";
        for (int position : texts) {
            if (records.mayBeTotal(position, words)) {
                Meaning meaning = words.meaningFor(id, records.textAt(position));
                if (meaning == Meaning.TOTAL && statesAmount()) {
                    return RowKind.TOTAL;
                }
                unclear = meaning == Meaning.UNCLEAR ? records.textAt(position) : unclear;
            }
        }
        return RowKind.LINE;
    }

    /** The text of the last line of a known obligation that begins or ends like a total's; empty when none does. */
    String unclear() {
        return unclear;
    }

    /** What a row is whose id is blank or in no register. */
    RowKind ofUnknown() {
        String id = records.field(EstimateFile.OBLIGATION);
        boolean isTotal = id.isEmpty() ? saysTotal() : words.isTotal(id);
        if (isTotal) {
            return statesAmount() ? RowKind.TOTAL : RowKind.NOTE;
        }
        if (kinds.isHeader(records.rawFields())) {
            return RowKind.HEADER;
        }
        boolean textOnly = !hasFigure() && !records.isWritten(EstimateFile.ESTIMATED_ON);
        return textOnly && (id.isEmpty() || RowKinds.isSentence(id)) ? RowKind.NOTE : RowKind.LINE;
    }

    /** What a row is with amounts that cannot be read. */
    RowKind ofUnreadable() {
        return kinds.isHeader(records.rawFields()) ? RowKind.HEADER : RowKind.LINE;
    }

    /** What a record is that cannot be read as a row. */
    RowKind ofFault(Problem fault) {
        boolean note = fault.code() == Code.FIELD_COUNT && kinds.isLoneSentence(records.rawFields());
        return note ? RowKind.NOTE : RowKind.LINE;
    }

    private boolean saysTotal() {
        for (int position : texts) {
            if (words.isTotal(records.textAt(position))) {
                return true;
            }
        }
        return isBare();
    }

    /** Amounts and not a word: at the end of a table that is a total too. */
    private boolean isBare() {
        long written =
                records.rawFields().stream().filter(field -> !field.isBlank()).count();
        return statesAmount() && written == countOf(EstimateFile.LOW, EstimateFile.BEST, EstimateFile.HIGH);
    }

    /** Whether no text of the row says what it is. */
    boolean isUnnamed() {
        return !records.isWritten(EstimateFile.OBLIGATION) && countOf(TEXTS) == 0;
    }

    private int countOf(int... columns) {
        int count = 0;
        for (int column : columns) {
            count += records.isWritten(column) ? 1 : 0;
        }
        return count;
    }

    private boolean statesAmount() {
        return countOf(EstimateFile.LOW, EstimateFile.BEST, EstimateFile.HIGH) > 0;
    }

    private boolean hasFigure() {
        return countOf(FIGURES) > 0;
    }

    /** That the row is passed over, and why. */
    Problem passedOver(RowKind kind) {
        return kind == RowKind.HEADER
                ? RowKinds.header(records.place())
                : kinds.note(records.place(), records.rawFields());
    }
}
