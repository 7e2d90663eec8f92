package org.quarterclose.policy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The formats that one sender's files use.
 *
 * @param files a glob over file names such as {@code estimates/grouse-creek*.csv}
 * @param amounts how amounts are written
 * @param dates the pattern of dates such as {@code uuuu-MM-dd}
 * @param table which of the sender's columns are which
 */
public record Feed(String files, AmountFormat amounts, String dates, Table table) {

    public static final String ISO_DATE = "uuuu-MM-dd";
    public static final Feed PLAIN = new Feed("**", AmountFormat.PLAIN, ISO_DATE);

    /** A sender whose columns have the usual names. */
    public Feed(String files, AmountFormat amounts, String dates) {
        this(files, amounts, dates, Table.PLAIN);
    }

    boolean covers(String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + files).matches(Path.of(file));
    }

    boolean nearlyCovers(String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + plain(files)).matches(Path.of(plain(file)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    public DateTimeFormatter dateForm() {
        return DateTimeFormatter.ofPattern(dates, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Which columns a sender's table has.
     *
     * @param columns by a column's name the heading under which this sender writes it
     * @param values by a column's name what holds for every row of the file where no such column is
     * @param totalWords words with which a row of totals begins, besides the usual ones; with any, the file is
     *     read in one piece, so that the lines above a total are known however large it is
     * @param years how a column for each year is headed, such as {@code FY YYYY}; empty when there are none
     * @param yearAmount which amount the columns of years hold: low, best or high
     */
    public record Table(
            Map<String, String> columns,
            Map<String, String> values,
            List<String> totalWords,
            String years,
            String yearAmount) {

        public static final Table PLAIN = new Table(Map.of(), Map.of(), List.of(), "", "");

        public Table {
            columns = Map.copyOf(columns);
            values = Map.copyOf(values);
            totalWords = List.copyOf(totalWords);
        }

        public boolean isWide() {
            return !years.isEmpty();
        }
    }

    /** In which unit a sender writes amounts. */
    public enum Scale {
        /** Nobody said, and amounts are read as they stand. */
        UNSAID(0),
        UNITS(0),
        THOUSANDS(3),
        MILLIONS(6);

        private final int power;

        Scale(int power) {
            this.power = power;
        }

        /** How many places the decimal mark moves to the right. */
        public int power() {
            return power;
        }

        /** As reports say it. */
        public String words() {
            return power == 0 ? "units" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What few senders write besides.
     *
     * @param signAfter whether the currency sign stands behind the figure
     * @param minusAfter whether 1,234.50- means minus 1,234.50
     * @param zero a text that stands for zero, such as the dash of an accounting format, or empty
     * @param letters by a letter behind the figure, such as K, the places that the decimal mark moves to the right
     */
    public record Marks(boolean signAfter, boolean minusAfter, String zero, Map<String, Integer> letters) {

        public static final Marks NONE = new Marks(false, false, "", Map.of());

        public Marks {
            letters = Map.copyOf(letters);
        }
    }

    /**
     * How a sender writes amounts; what does not fit is an error, never a guess.
     *
     * @param decimal the decimal mark, {@code .} or {@code ,}
     * @param grouping the thousands mark, or empty for none
     * @param sign a currency sign that may stand beside the figure such as {@code $}, or empty
     * @param parentheses whether (1,234.50) means minus 1,234.50
     * @param marks what few senders write besides
     * @param scale in which unit amounts are
     */
    public record AmountFormat(
            String decimal, String grouping, String sign, boolean parentheses, Marks marks, Scale scale) {

        public static final AmountFormat PLAIN = new AmountFormat(".", "", "", false);

        /** As most senders write. */
        public AmountFormat(String decimal, String grouping, String sign, boolean parentheses) {
            this(decimal, grouping, sign, parentheses, Marks.NONE, Scale.UNSAID);
        }

        /** The same for figures that are no money, such as quantities. */
        public AmountFormat inUnits() {
            return new AmountFormat(decimal, grouping, sign, parentheses, marks, Scale.UNITS);
        }

        public AmountFormat in(Scale declared) {
            return new AmountFormat(decimal, grouping, sign, parentheses, marks, declared);
        }

        public AmountFormat with(Marks declared) {
            return new AmountFormat(decimal, grouping, sign, parentheses, declared, scale);
        }

        /** An amount written this way, for messages. */
        public String example() {
            String figure = "1" + grouping + "234" + decimal + "50";
            String word = sign.isEmpty() || !Character.isLetter(sign.charAt(sign.length() - 1)) ? sign : sign + " ";
            return marks.signAfter() ? figure + " " + sign : word + figure;
        }
    }
}
