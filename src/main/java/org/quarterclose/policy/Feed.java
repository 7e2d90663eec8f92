package org.quarterclose.policy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The formats that one sender's files use.
 *
 * @param files a glob over file names such as {@code estimates/grouse-creek*.csv}
 * @param amounts how amounts are written
 * @param dates the pattern of dates such as {@code uuuu-MM-dd}
 */
public record Feed(String files, AmountFormat amounts, String dates) {

    public static final String ISO_DATE = "uuuu-MM-dd";
    public static final Feed PLAIN = new Feed("**", AmountFormat.PLAIN, ISO_DATE);

    boolean covers(String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + files).matches(Path.of(file));
    }

    public DateTimeFormatter dateForm() {
        return DateTimeFormatter.ofPattern(dates, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * How a sender writes amounts; what does not fit is an error, never a guess.
     *
     * @param decimal the decimal mark, {@code .} or {@code ,}
     * @param grouping the thousands mark, or empty for none
     * @param sign a currency sign that may stand before the figure such as {@code $}, or empty
     * @param parentheses whether (1,234.50) means minus 1,234.50
     */
    public record AmountFormat(String decimal, String grouping, String sign, boolean parentheses) {

        public static final AmountFormat PLAIN = new AmountFormat(".", "", "", false);

        public boolean isPlain() {
            return equals(PLAIN);
        }

        /** An amount written this way, for messages. */
        public String example() {
            return sign + "1" + grouping + "234" + decimal + "50";
        }
    }
}
