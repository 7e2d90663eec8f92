package org.quarterclose.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How input files are written.
 *
 * @param feeds formats by file name; the first that matches counts, {@link Feed#PLAIN} otherwise
 * @param aliases other headings of a column, by the column's name
 */
public record IntakePolicy(List<Feed> feeds, Map<String, List<String>> aliases, Limits limits) {

    public IntakePolicy {
        feeds = List.copyOf(feeds);
        aliases = Map.copyOf(aliases);
    }

    /** The declared formats of one file, named relative to the quarter's folder with {@code /}. */
    public Feed feedOf(String file) {
        return feeds.stream()
                .filter(feed -> isName(file) && feed.covers(file))
                .findFirst()
                .orElse(Feed.PLAIN);
    }

    /**
     * The feed that a file is most likely of although its name is not quite the declared one: other letters of case, or
     * other blanks, underscores and hyphens. Read without its feed, amounts in thousands would be taken for units.
     */
    public Optional<Feed> meantFor(String file) {
        boolean covered = !isName(file) || feeds.stream().anyMatch(feed -> feed.covers(file));
        return covered
                ? Optional.empty()
                : feeds.stream().filter(feed -> feed.nearlyCovers(file)).findFirst();
    }

    /** A name that somebody declares may hold what no file's name can. */
    private static boolean isName(String file) {
        return file.chars().noneMatch(Character::isISOControl);
    }

    /**
     * What a file may hold at the most.
     *
     * @param digits before the decimal point of an amount
     * @param decimals after it
     */
    public record Limits(int fieldCharacters, int columns, int digits, int decimals, long rows) {

        public static final Limits STANDARD = new Limits(32_768, 200, 18, 4, 1_000_000_000L);
    }
}
