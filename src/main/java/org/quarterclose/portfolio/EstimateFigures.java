package org.quarterclose.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.quarterclose.basics.Quarter;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/**
 * What an obligation's estimate says, and since when.
 *
 * @param fingerprint the same as long as its figures are: amounts, shares and scenarios, in the order of spending. The
 *     days of estimating and of spending and the year of prices are no part of it: they are what is renewed when an
 *     estimate is only copied
 * @param since the first quarter that was closed with these figures, without others in between
 */
public record EstimateFigures(String obligationId, String fingerprint, Quarter since) {

    private static final int CHARACTERS = 32;

    /** @param sums the sums of one obligation in the order of likeness */
    static String fingerprint(List<EstimateSum> sums) {
        Map<Likeness, EstimateSum> figures = new TreeMap<>();
        sums.forEach(sum -> figures.merge(whenever(sum.likeness()), sum, EstimateSum::plus));
        StringBuilder text = new StringBuilder();
        figures.forEach((likeness, sum) -> {
            String scenario = likeness.outlook().scenario();
            text.append(scenario.length()).append(' ').append(scenario);
            text.append(' ').append(Objects.toString(likeness.outlook().probability()));
            text.append(' ').append(likeness.share().hundredMillionths());
            text.append(' ')
                    .append(
                            likeness.declaredShare() == null
                                    ? "none"
                                    : likeness.declaredShare().hundredMillionths());
            text.append(likeness.best() ? " best" : " range");
            List.of(sum.low(), sum.accrued(), sum.high())
                    .forEach(amount ->
                            text.append(' ').append(amount.stripTrailingZeros().toPlainString()));
            text.append('\n');
        });
        return hash(text.toString());
    }

    /** Conditions that arose after one quarter end are those of the next quarter. */
    private static Likeness whenever(Likeness one) {
        return new Likeness(
                one.obligation(), one.spendOn(), one.share(), one.declaredShare(), one.best(), false, one.outlook());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
