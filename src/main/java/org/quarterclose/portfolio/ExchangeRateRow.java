package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Rates;
import org.quarterclose.intake.Row;
import org.quarterclose.portfolio.ExchangeRate.Day;

/**
 * A row of {@code assumptions.csv} of kind {@code FX}. Its key is a currency and which rate it is: {@code CAD closing}
 * (or {@code CAD} alone), {@code CAD average} or {@code CAD opening}.
 */
record ExchangeRateRow(Row row, String presentation) {

    /** The key as it is looked up; as it is written where it is none. */
    String key() {
        String written = row.text("key");
        String[] words = written.strip().split("[ _-]+");
        String currency = words[0];
        if (written.isEmpty()) {
            row.required("key");
            return written;
        }
        if (!Cells.isIso(currency)) {
            String message = "found '" + currency + "'; expected a three-letter code such as CAD";
            row.problem(Code.CURRENCY_UNKNOWN, "key", message);
            return written;
        }
        if (currency.equals(presentation)) {
            String message = "found a rate of " + currency + ", the presentation currency; expected another currency";
            row.problem(Code.EXCHANGE_RATE_OF_PRESENTATION, "key", message);
        }
        return day(words).map(day -> day.key(currency)).orElse(written);
    }

    private Optional<Day> day(String[] words) {
        String named = words.length == 1 ? Day.CLOSING.name() : words[1].toUpperCase(Locale.ROOT);
        Optional<Day> day = Arrays.stream(Day.values())
                .filter(one -> words.length <= 2 && one.name().equals(named))
                .findFirst();
        if (day.isEmpty()) {
            String message = "found " + row.text("key") + "; expected a currency with closing, average or opening";
            row.problem(Code.VALUE_NOT_LISTED, "key", message);
        }
        return day;
    }

    /** How much of the presentation currency one unit costs; null, and noted, when the cell does not say it. */
    BigDecimal value() {
        String written = row.required("value");
        BigDecimal price = Rates.isPercentage(written) ? null : row.figure("value");
        if (!written.isEmpty() && (price == null || price.signum() <= 0)) {
            String message = "found " + written + "; expected the price of one unit in " + presentation
                    + ", above zero, such as 0.7412";
            row.problem(Code.EXCHANGE_RATE_UNUSABLE, "value", message);
        }
        return price;
    }
}
