package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.quarterclose.policy.Feed.Table;

/**
 * The columns of a table that is laid out in width: one for each year of spending. Each filled-in cell of theirs is a
 * line of its own, with the other columns of its row.
 */
final class YearColumns {

    private static final String YEAR = "YYYY";

    private final int amount;
    private final int spendOn;
    private final List<Integer> positions = new ArrayList<>();
    private final List<String> years = new ArrayList<>();
    /** Where the row's own total stands, or -1. */
    private final int total;

    private final String heading;

    private int year;

    private YearColumns(Sheet sheet) {
        Table table = sheet.feed().table();
        this.amount = sheet.columns().indexOf(table.yearAmount());
        this.spendOn = sheet.columns().indexOf("spend_on");
        for (int i = 0; i < sheet.header().size(); i++) {
            String named = yearOf(table, sheet.header().get(i));
            if (!named.isEmpty()) {
                positions.add(i);
                years.add(named);
            }
        }
        this.total = totalOf(sheet);
        this.heading = total < 0 ? "" : Blanks.trimmed(sheet.header().get(total));
        end();
    }

    private int totalOf(Sheet sheet) {
        List<String> header = sheet.header();
        return IntStream.range(0, header.size())
                .filter(at -> !positions.contains(at) && !sheet.positions().contains(at))
                .filter(at -> isTotal(sheet.feed().table(), header.get(at)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a heading is that of what the years of each row come to. */
    static boolean isTotal(Table table, String heading) {
        return new TotalWords(table.totalWords()).isTotal(Blanks.trimmed(heading));
    }

    /** What the row says of its years, by what stands at a place of it; nothing in a table without totals of rows. */
    Optional<YearTexts> texts(IntFunction<String> written) {
        if (total < 0) {
            return Optional.empty();
        }
        List<String> filled = positions.stream()
                .map(written::apply)
                .filter(text -> !text.isEmpty())
                .toList();
        return Optional.of(new YearTexts(heading, written.apply(total), filled));
    }

    /** Those of a sheet; null when the policy declares none for it, or its kind has no such columns. */
    static YearColumns of(Sheet sheet) {
        return isWide(sheet.feed().table(), sheet.columns()) && !sheet.header().isEmpty()
                ? new YearColumns(sheet)
                : null;
    }

    static boolean isWide(Table table, Columns columns) {
        return table.isWide() && columns.has("spend_on") && columns.has(table.yearAmount());
    }

    /** The year that a heading of the declared form names, or an empty text. */
    static String yearOf(Table table, String heading) {
        int at = table.years().indexOf(YEAR);
        String before = key(table.years().substring(0, at));
        String after = key(table.years().substring(at + YEAR.length()));
        String text = key(heading);
        boolean fits = text.length() == before.length() + YEAR.length() + after.length()
                && text.startsWith(before)
                && text.endsWith(after);
        String year = fits ? text.substring(before.length(), before.length() + YEAR.length()) : "";
        return !year.isEmpty() && Dates.digits(year, 0, YEAR.length()) > 0 ? year : "";
    }

    /** As headings are compared: without regard to case, blanks, underscores and hyphens. */
    private static String key(String text) {
        return text.replaceAll("[\\s\u00A0_-]", "").toUpperCase(Locale.ROOT);
    }

    /** Begins a record with its first filled-in year; one without any, or that cannot be read, stands for itself. */
    void begin(StrictParser parser, boolean readable) {
        year = -1;
        if (!readable || !next(parser)) {
            year = positions.size() - 1;
        }
    }

    /** Goes on to the next year with something in its cell; false when there is none. */
    boolean next(StrictParser parser) {
        int next = year + 1;
        while (next < positions.size() && isBlank(parser, positions.get(next))) {
            next++;
        }
        if (next >= positions.size()) {
            return false;
        }
        year = next;
        return true;
    }

    private static boolean isBlank(StrictParser parser, int position) {
        Cuts cuts = parser.cuts();
        return position >= cuts.kept()
                || Blanks.firstInk(parser.text(), cuts.start(position), cuts.end(position)) == cuts.end(position);
    }

    /** Ends with the year on which the record stands. */
    void end() {
        year = positions.size();
    }

    int year() {
        return year;
    }

    /** The amount is that of the year on which the record stands, and spending is in it. */
    void place(int[] columns, String[] given) {
        columns[amount] = positions.get(year);
        columns[spendOn] = -1;
        given[spendOn] = years.get(year);
    }

    /** The fields with all other years, and their total, left blank: what is wrong with this one only comes back. */
    List<String> only(List<String> fields) {
        List<String> left = new ArrayList<>(fields);
        for (int i = 0; i < positions.size(); i++) {
            if (i != year) {
                blank(left, positions.get(i));
            }
        }
        blank(left, total);
        return left;
    }

    private static void blank(List<String> fields, int position) {
        if (position >= 0 && position < fields.size()) {
            fields.set(position, "");
        }
    }
}
