package org.quarterclose.report;

import org.quarterclose.portfolio.ExchangeRate;

/**
 * {@code exchange-rates.csv}, only in a close with several currencies: what one unit of each currency costs in the
 * presentation currency, at the quarter end (for balances), on average (for movements) and, where the first close
 * translated its openings, at the opening; and how a translated amount is rounded to the cent.
 */
public final class ExchangeRatesCsv implements CsvReport {

    public static final String FILE = "exchange-rates.csv";

    @Override
    public void write(FrozenClose close, CsvOut out) {
        out.header("currency", "presentation_currency", "closing", "average", "opening", "rounding");
        for (String currency : close.foreignCurrencies()) {
            close.translation().rate(currency).ifPresent(rate -> write(close, rate, out));
        }
    }

    private static void write(FrozenClose close, ExchangeRate rate, CsvOut out) {
        out.text(rate.currency()).text(close.policy().presentationCurrency());
        out.figure(rate.closing().toPlainString()).figure(rate.average().toPlainString());
        out.figure(rate.opening() == null ? "" : rate.opening().toPlainString());
        out.text(close.policy().rounding().name()).end();
    }
}
