package org.quarterclose.report;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks an arithmetic as its reader does: types what stands there, word by word, and knows nothing of the program. */
final class PocketCalculator {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final Pattern REMARK = Pattern.compile("\\([^()]*[A-Za-z][^()]*\\)|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TOKEN = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?|[+\u2212\u00d7\u00f7^%()/]");
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private PocketCalculator(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group().replace(",", ""));
        }
    }

    /** What does not come out, in words; and how many equations there are. */
    static int check(String arithmetic, List<String> wrong) {
        int equations = 0;
        for (String statement : arithmetic.split(";(?![^()]*\\))")) {
            String plain = statement.replaceFirst(" through .*", "");
            String[] sides = plain.split(" = ");
            for (int i = 1; i < sides.length; i++) {
                if (sides[i - 1].startsWith("the sum of the ")) {
                    continue;
                }
                equations++;
                compare(sides[i - 1], sides[i], wrong);
            }
        }
        return equations;
    }

    private static void compare(String left, String right, List<String> wrong) {
        RoundingMode mode = left.contains("(HALF_EVEN)") ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        BigDecimal expected = value(right);
        BigDecimal actual = value(left);
        if (actual == null || expected == null) {
            wrong.add(left + " = " + right + " cannot be typed");
        } else if (actual.setScale(expected.scale(), mode).compareTo(expected) != 0) {
            wrong.add(left + " = " + right + " comes to " + actual);
        }
    }

    private static BigDecimal value(String side) {
        PocketCalculator calculator = new PocketCalculator(REMARK.matcher(side).replaceAll(""));
        return calculator.tokens.isEmpty() ? null : calculator.sum();
    }

    private BigDecimal sum() {
        BigDecimal value = is("\u2212") ? product().negate() : product();
        while (next < tokens.size() && !tokens.get(next).equals(")")) {
            boolean minus = is("\u2212");
            if (!minus && !is("+")) {
                throw new IllegalArgumentException("found " + tokens.get(next) + " in " + tokens);
            }
            value = minus ? value.subtract(product()) : value.add(product());
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = power();
        while (true) {
            if (is("\u00d7")) {
                value = value.multiply(power());
            } else if (is("\u00f7") || is("/")) {
                value = value.divide(power(), EXACT);
            } else {
                return value;
            }
        }
    }

    private BigDecimal power() {
        BigDecimal value = atom();
        if (is("%")) {
            value = value.movePointLeft(2);
        }
        return is("^") ? BigDecimalMath.pow(value, atom(), EXACT) : value;
    }

    private BigDecimal atom() {
        if (is("(")) {
            BigDecimal inner = sum();
            is(")");
            return inner;
        }
        return new BigDecimal(tokens.get(next++));
    }

    private boolean is(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        next += found ? 1 : 0;
        return found;
    }
}
