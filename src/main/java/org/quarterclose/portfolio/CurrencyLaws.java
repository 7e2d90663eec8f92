package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.ExchangeRate.Day;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/** What must hold of obligations in other currencies than the presentation currency, each law by its name. */
public final class CurrencyLaws {

    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    private CurrencyLaws() {}

    /** Every currency has the rates that its obligations are translated at; one that has not is said once. */
    static List<Problem> everyExchangeRateIsThere(EstimatedPortfolio portfolio) {
        Register register = portfolio.register();
        ExchangeRates rates = new ExchangeRates(register.assumptions());
        SortedSet<String> opened = openedIn(portfolio);
        List<Problem> problems = new ArrayList<>();
        for (String currency : register.currenciesBeside(portfolio.presentation())) {
            List<String> missing = new ArrayList<>(rates.missing(currency));
            if (opened.contains(currency) && !rates.hasOpening(currency)) {
                missing.add(Day.OPENING.key(currency));
            }
            if (!missing.isEmpty()) {
                String message = "found no FX rate for " + String.join(" and ", missing) + "; expected "
                        + (missing.size() == 1 ? "a row with the key " : "rows with the keys ")
                        + String.join(" and ", missing);
                problems.add(Problem.of(Code.EXCHANGE_RATE_MISSING, SourceLine.file(AssumptionsFile.NAME), message));
            }
        }
        return problems;
    }

    /** A rate of one day a hundred times that of another is a slip, and no check of sums would show it. */
    static List<Problem> ratesOfACurrencyLieTogether(EstimatedPortfolio portfolio) {
        ExchangeRates rates = new ExchangeRates(portfolio.register().assumptions());
        List<Problem> problems = new ArrayList<>();
        for (String currency : portfolio.register().currenciesBeside(portfolio.presentation())) {
            rates.of(currency).ifPresent(rate -> {
                far(currency, Day.AVERAGE, rate.average(), rate.closing()).ifPresent(problems::add);
                far(currency, Day.OPENING, rate.opening(), rate.closing()).ifPresent(problems::add);
            });
        }
        return problems;
    }

    private static Optional<Problem> far(String currency, Day day, BigDecimal found, BigDecimal closing) {
        boolean near = found == null
                || found.compareTo(closing.multiply(FAR)) <= 0 && closing.compareTo(found.multiply(FAR)) <= 0;
        String message = "found " + day.key(currency) + " " + (found == null ? "" : found.toPlainString()) + " beside "
                + Day.CLOSING.key(currency) + " " + closing.toPlainString()
                + "; expected rates of one quarter within a factor of two";
        return near
                ? Optional.empty()
                : Optional.of(Problem.of(Code.EXCHANGE_RATE_FAR, SourceLine.file(AssumptionsFile.NAME), message));
    }

    /** Later closes open with what was posted; only the first one translates what it opens with. */
    private static SortedSet<String> openedIn(EstimatedPortfolio portfolio) {
        SortedSet<String> currencies = new TreeSet<>();
        portfolio.carried().stream()
                .filter(carried -> carried.source().file().equals(OpeningBalancesFile.NAME))
                .filter(carried -> carried.balance().isPositive())
                .forEach(carried -> currencies.add(carried.balance().currency()));
        return currencies;
    }

    /** A balance in one currency has no movements in another. */
    static List<Problem> noObligationChangesItsCurrency(EstimatedPortfolio portfolio) {
        Map<String, String> carried = new HashMap<>();
        portfolio
                .carried()
                .forEach(one -> carried.put(one.obligationId(), one.balance().currency()));
        return portfolio.register().obligations().stream()
                .filter(obligation ->
                        !obligation.currency().equals(carried.getOrDefault(obligation.id(), obligation.currency())))
                .map(obligation -> currencyChanged(obligation, carried.get(obligation.id())))
                .toList();
    }

    /** An obligation that was in another currency the quarter before. */
    public static Problem currencyChanged(Obligation obligation, String before) {
        Cell cell = new Cell(obligation.source(), "currency", obligation.currency());
        String message = "found " + obligation.currency() + "; expected " + before + " as in the quarter before";
        return Problem.of(Code.CURRENCY_CHANGED, cell, message).about(obligation.id());
    }

    /** A sum over amounts of several currencies, which says nothing and is compared with nothing. */
    public static Problem mixedControlTotal(ControlTotal declared, SortedSet<String> currencies) {
        Cell cell = new Cell(declared.source(), "file", declared.file());
        String message = "found sums declared for a file in " + String.join(" and ", currencies)
                + "; expected a file in one currency";
        return Problem.of(Code.CONTROL_TOTAL_MIXED, cell, message);
    }
}
