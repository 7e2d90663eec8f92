package org.quarterclose.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.Feed.Scale;

/**
 * Words in a title, a heading or a note that say in which unit amounts are. Where the policy does not say the same, the
 * file is refused: an amount that is read wrongly by a factor of a thousand looks like any other.
 */
public final class ScaleHint {

    private static final String CURRENCY = "(?:" + CurrencyHint.ANY + "|\\$)";
    private static final String THOUSAND = "1[,.' ]?000";
    /** No count goes before a word of scale: twelve thousand trees are no thousands of money. */
    private static final String UNCOUNTED = "(?<![\\p{L}\\d])(?<!\\d )";

    private static final String END = "(?![\\p{L}\\d])";
    private static final Pattern THOUSANDS = pattern(
            "\\b(?:in |of )?thousands\\b",
            "\\b(?:in|of) thousand\\b",
            "['\u2019]000\\b",
            "\\b000['\u2019]?s\\b",
            "\\(000\\)",
            "\\bx ?1[,.']?000\\b",
            "(?:\\b|(?<=\\s))[x\u00d7] ?(?:" + CURRENCY + " ?" + THOUSAND + "|10(?:\\^3|\u00b3))" + END,
            "(?:\\b(?:in|en) |\\(|: ?)" + THOUSAND + " ?" + CURRENCY + END,
            "\\bTsd\\b",
            "\\bmilliers\\b",
            UNCOUNTED + "(?:(?:in )?Tausend|(?:en )?miles de|en miles|migliaia|milhares|tusental)" + END,
            UNCOUNTED + "tys\\.",
            UNCOUNTED + "\u0442\u044b\u0441(?:\\.|\u044f\u0447\\p{L}*)?" + END,
            "\\bthousand ?" + CURRENCY,
            CURRENCY + " ?(?:K\\b|000\\b|thousand\\b|Tsd\\b)",
            "\\b(?:[KT]|K )" + CURRENCY + END);
    private static final Pattern MILLIONS = pattern(
            "\\b(?:in |of )?millions\\b",
            "\\bx ?1[,.']?000[,.']?000\\b",
            "(?:\\b|(?<=\\s))[x\u00d7] ?10(?:\\^6|\u2076)" + END,
            "\\b(?:in|of) million\\b",
            "\\bMio\\b",
            UNCOUNTED + "(?:mln|millones|milioni|\u043c\u043b\u043d)" + END,
            CURRENCY + " ?(?:MM?|mn|mln|million)\\b",
            "\\bMM?" + CURRENCY + END);

    private static Pattern pattern(String... words) {
        return Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private ScaleHint() {}

    /** The problem that a text makes beside what the policy declares; empty when it makes none. */
    public static Optional<Problem> problem(SourceLine place, String text, Scale declared) {
        Matcher thousands = THOUSANDS.matcher(text);
        Matcher millions = MILLIONS.matcher(text);
        boolean isThousands = thousands.find();
        if (declared == Scale.UNITS || !isThousands && !millions.find()) {
            return Optional.empty();
        }
        Scale said = isThousands ? Scale.THOUSANDS : Scale.MILLIONS;
        if (declared == said) {
            return Optional.empty();
        }
        String words = isThousands ? thousands.group() : millions.group();
        String policy = declared == Scale.UNSAID ? "declares no scale" : "declares " + declared.words();
        String message = "found '" + words + "', while the policy " + policy + " for the file; expected scale: "
                + said.words() + " there, or scale: units";
        return Optional.of(new Problem(Code.SCALE_UNDECLARED, place, "", words, message, ""));
    }
}
