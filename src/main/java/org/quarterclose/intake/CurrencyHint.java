package org.quarterclose.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarterclose.policy.Feed.Table;

/**
 * Words of titles, headings of amounts and units that say in which currency amounts are. Whoever reads rows compares
 * them with the currency of the row: an amount in another currency looks like any other.
 */
public final class CurrencyHint {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("us$", "USD"),
            Map.entry("usd$", "USD"),
            Map.entry("us dollars", "USD"),
            Map.entry("u.s. dollars", "USD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("cad$", "CAD"),
            Map.entry("cdn$", "CAD"),
            Map.entry("canadian dollars", "CAD"),
            Map.entry("a$", "AUD"),
            Map.entry("australian dollars", "AUD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u00a3", "GBP"));

    static final String CODES = "(?:USD|CAD|EUR|GBP|AUD|NZD|CHF|JPY|CNY|MXN|CLP|PEN|BRL|ARS|COP|BOB|ZAR|SEK|NOK)";

    /** One currency by its code, sign or name. */
    static final String ANY = "(?:" + CODES + "\\$?"
            + "|US\\$|CA?\\$|CDN\\$|A\\$|(?:US|U\\.S\\.|Canadian|Australian) dollars|euros\\b"
            + "|euro(?= *(?:[),.:;]|$))|[\u20ac\u00a3])";

    private static final String SCALED = "(?:(?:thousands?|millions?|1[,.' ]?000|'?000'?s?|k|m|mio\\.?|mln\\.?|tsd\\.?"
            + "|tausend|milliers|miles|millones|migliaia|milioni|milhares|tusental|tys\\.?|\u0442\u044b\u0441\\.?)"
            + "(?: (?:of|de|di))? ?)?";
    private static final String NO_WORD = "(?![A-Za-z])";

    /** In a sentence a code alone may be anything: CAD is a way of drawing, too. */
    private static final Pattern IN_TITLE = Pattern.compile(
            "(?:\\bx(?= ?" + ANY + " ?1[,.' ]?000) ?|\\b(?=K " + ANY + ")K |"
                    + "\\((?:in )?" + SCALED + "|"
                    + "\\b(?:in|en|currency:?|figures|amounts|costs|thousands of|millions of) " + SCALED
                    + "|^(?=" + ANY + "$))(" + ANY + ")[km]?" + NO_WORD + "|(?<![A-Za-z])(" + ANY
                    + ") ?(?:thousands?|millions?|'?000'?s?|k|m|mn|mio)(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ALONE =
            Pattern.compile("(?<![A-Za-z])[KMT]?(" + ANY + ")(?:k|mm?)?" + NO_WORD, Pattern.CASE_INSENSITIVE);

    private static final List<String> AMOUNTS = List.of("low", "high", "best", "unit_cost", "extension");
    private static final int TITLE_BYTES = 1 << 16;

    private CurrencyHint() {}

    /** The currencies that a sheet's titles and headings of amounts name; mostly none. */
    public static Set<String> of(Sheet sheet) {
        int bytes = (int) Math.min(TITLE_BYTES, sheet.records().start());
        String title = RawText.of(sheet, 0, bytes);
        for (String heading : sheet.header()) {
            title = title.replace(heading, " ");
        }
        Set<String> said = new TreeSet<>();
        for (String cell : title.split("[\r\n" + sheet.delimiter() + "\"]+")) {
            addAll(said, IN_TITLE, cell.strip());
        }
        Table table = sheet.feed().table();
        for (int i = 0; i < sheet.header().size(); i++) {
            String heading = sheet.header().get(i);
            if (isAmount(sheet, i)
                    || table.isWide() && !YearColumns.yearOf(table, heading).isEmpty()) {
                addAll(said, ALONE, heading);
            }
        }
        return said;
    }

    private static boolean isAmount(Sheet sheet, int position) {
        return AMOUNTS.stream()
                .filter(sheet.columns()::has)
                .anyMatch(name -> sheet.positions().get(sheet.columns().indexOf(name)) == position);
    }

    /** The currencies that a short text such as a unit names: {@code CAD/m3}, {@code USD thousands}. */
    public static Set<String> in(String unit) {
        Set<String> said = new TreeSet<>();
        addAll(said, ALONE, unit);
        return said;
    }

    /** Whether a short text speaks of money at all. */
    public static boolean isMoney(String unit) {
        return unit.indexOf('$') >= 0 || !in(unit).isEmpty();
    }

    private static void addAll(Set<String> said, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String small = name.toLowerCase(Locale.ROOT);
            said.add(NAMES.getOrDefault(small, name.toUpperCase(Locale.ROOT)));
        }
    }
}
