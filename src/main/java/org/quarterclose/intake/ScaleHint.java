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
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\b(?:in |of )?thousands\\b|\\b(?:in|of) thousand\\b|['\u2019]000\\b|\\b000['\u2019]?s\\b|\\(000\\)|"
                    + "\\bx ?1[,.']?000\\b|\\bTsd\\b|\\bmilliers\\b|\\bthousand ?" + CURRENCY + "|"
                    + CURRENCY + " ?(?:K\\b|000\\b|thousand\\b|Tsd\\b)|\\b[KT]" + CURRENCY + "(?![\\p{L}0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MILLIONS = Pattern.compile(
            "\\b(?:in |of )?millions\\b|\\bx ?1[,.']?000[,.']?000\\b|\\b(?:in|of) million\\b|\\bMio\\b|" + CURRENCY
                    + " ?(?:MM?|mn|mln|million)\\b|\\bMM?" + CURRENCY + "(?![\\p{L}0-9])",
            Pattern.CASE_INSENSITIVE);

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
