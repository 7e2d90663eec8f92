package org.quarterclose.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;

/** Tells the rows of a small file that are no facts: totals, notes, the header row once more. */
final class OtherRows {

    private static final List<String> MONEY = List.of("amount", "balance");

    private final Columns columns;
    private final RowForm form;
    private final RowKinds kinds;
    private final TotalWords words;
    private final int[] money;
    private final BigDecimal[] sums;
    private final TotalsAbove above;

    OtherRows(Sheet sheet, RowForm form) {
        this.columns = sheet.columns();
        this.form = form;
        this.kinds = new RowKinds(sheet);
        this.words = new TotalWords(sheet.feed().table().totalWords());
        this.money =
                MONEY.stream().filter(columns::has).mapToInt(columns::indexOf).toArray();
        this.sums = new BigDecimal[money.length];
        Arrays.fill(sums, BigDecimal.ZERO);
        this.above = new TotalsAbove(money.length);
    }

    /** Whether the row says that it is a total, and has nothing but amounts besides. */
    boolean isTotal(Records records) {
        return money.length > 0
                && words.isTotal(records.field(0))
                && IntStream.of(money).anyMatch(records::isWritten)
                && IntStream.range(1, columns.columns().size())
                        .filter(column -> columns.columns().get(column).required())
                        .filter(column -> IntStream.of(money).noneMatch(one -> one == column))
                        .allMatch(records::isBlank);
    }

    /** Counts the amounts of a row that is no total. */
    void add(Records records) {
        for (int i = 0; i < money.length; i++) {
            BigDecimal amount = exact(records, i);
            sums[i] = amount == null ? sums[i] : sums[i].add(amount);
        }
    }

    /** A warning that the total agrees and is left out, or an error a column that does not. */
    List<Problem> compare(Records records) {
        BigDecimal[] stated = new BigDecimal[money.length];
        Arrays.setAll(stated, i -> exact(records, i));
        BigDecimal[] difference = above.difference(stated, sums);
        if (difference == null) {
            return List.of(TotalProblems.agrees(
                    records.place(), columns.columns().get(0).name(), records.field(0)));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < money.length; i++) {
            if (difference[i].signum() != 0) {
                String column = columns.columns().get(money[i]).name();
                Problem.Cell cell = new Problem.Cell(records.place(), column, records.field(money[i]));
                problems.add(TotalProblems.differs(cell, stated[i], difference[i]));
            }
        }
        return problems;
    }

    private BigDecimal exact(Records records, int i) {
        return form.amounts().exact(records.field(money[i]));
    }

    /** That a row which cannot be read is none; null when it is one. */
    Problem passedOver(List<String> fields, Records records) {
        if (records.fault() != null && records.fault().code() != Code.FIELD_COUNT) {
            return null;
        }
        if (kinds.isHeader(fields)) {
            return RowKinds.header(records.place());
        }
        return kinds.isLoneSentence(fields) ? kinds.note(records.place(), fields) : null;
    }
}
