package org.quarterclose.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is found out of a CSV file before its sheet is written: how wide its columns are, what they add up to. */
final class SheetSurvey {

    private static final int BROADEST_TEXT = 46;
    private static final int NARROWEST_TEXT = 26;
    /** So many characters beside each other can be read on a printed page. */
    private static final int READABLE = 190;

    private final List<String> columns;
    private final List<ColumnKind> kinds = new ArrayList<>();
    private final int[] longest;
    private final BigDecimal[] sums;
    private long rows;

    private SheetSurvey(String file, List<String> columns) {
        this.columns = columns;
        this.longest = new int[columns.size()];
        this.sums = new BigDecimal[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            kinds.add(ColumnKind.of(file, columns.get(i)));
            sums[i] = BigDecimal.ZERO;
        }
    }

    static SheetSurvey of(Path folder, String file) throws IOException {
        try (CsvRows in = new CsvRows(folder.resolve(file))) {
            SheetSurvey survey = new SheetSurvey(file, in.header());
            for (List<String> row = in.next(); row != null; row = in.next()) {
                survey.add(row);
            }
            return survey;
        }
    }

    /** Digits, with one point between them and a minus before them, or without. */
    static boolean isNumber(String cell) {
        int point = -1;
        int first = cell.startsWith("-") ? 1 : 0;
        for (int i = first; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' && point < 0 && i > first) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return cell.length() > first && point != cell.length() - 1;
    }

    private void add(List<String> row) {
        rows++;
        for (int i = 0; i < longest.length; i++) {
            String cell = row.get(i);
            ColumnKind kind = kinds.get(i);
            boolean money = kind == ColumnKind.MONEY && isNumber(cell);
            longest[i] = Math.max(longest[i], money ? cell.length() + cell.length() / 3 : firstLine(cell));
            if (money || kind == ColumnKind.COUNT && isNumber(cell)) {
                sums[i] = sums[i].add(new BigDecimal(cell));
            }
        }
    }

    private static int firstLine(String cell) {
        int end = cell.indexOf('\n');
        return end < 0 ? cell.length() : end;
    }

    long rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    ColumnKind kind(int column) {
        return kinds.get(column);
    }

    /** The sum of a column of figures. */
    BigDecimal sum(int column) {
        return sums[column];
    }

    List<String> headings() {
        return columns.stream().map(SheetSurvey::heading).toList();
    }

    private static String heading(String column) {
        int movement = RollForwardColumns.NAMES.indexOf(column);
        if (movement >= 0) {
            return RollForwardColumns.HEADINGS.get(movement);
        }
        String words = column.replace('_', ' ')
                .replaceAll("\\bid\\b", "ID")
                .replace("pct", "%")
                .replace("noncurrent", "non-current");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The broader the sheet, the narrower its texts: they go on below, and the page stays large enough to read. */
    List<Integer> widths() {
        int broadest = BROADEST_TEXT;
        List<Integer> widths = widths(broadest);
        while (widths.stream().mapToInt(Integer::intValue).sum() > READABLE && broadest > NARROWEST_TEXT) {
            broadest -= 2;
            widths = widths(broadest);
        }
        return widths;
    }

    /** A word without blanks: it cannot go on below. */
    private boolean isId(int column) {
        return columns.get(column).endsWith("_id");
    }

    private List<Integer> widths(int broadest) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < longest.length; i++) {
            int sum = sums[i].toPlainString().length();
            int needed = kinds.get(i).isText() ? longest[i] : Math.max(longest[i], sum + sum / 3);
            widths.add(kinds.get(i).width(headings().get(i), needed, isId(i) ? BROADEST_TEXT : broadest));
        }
        return widths;
    }
}
