package org.quarterclose.rollforward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.ExchangeRate;
import org.quarterclose.portfolio.ExchangeRates;

/**
 * Amounts in the presentation currency (ASC 830-10-55-10). Balances are translated at the rate of the quarter end, what
 * moved them at the average rate of the quarter, each rounded to the cent; the opening is what was posted. What is then
 * missing to the closing is the exchange difference, so that every row foots to the cent.
 *
 * <p>Without a rate nothing is guessed: the balance stays at what was posted and nothing of it is disclosed.
 */
public final class Translation {

    private final ExchangeRates rates;
    private final String presentation;
    private final RoundingMode rounding;

    public Translation(ClosePolicy policy, List<Assumption> assumptions) {
        this.rates = new ExchangeRates(assumptions);
        this.presentation = policy.presentationCurrency();
        this.rounding = policy.rounding();
    }

    public String presentation() {
        return presentation;
    }

    public boolean isForeign(String currency) {
        return !currency.equals(presentation);
    }

    /** Empty for the presentation currency, and where a rate is missing. */
    public Optional<ExchangeRate> rate(String currency) {
        return isForeign(currency) ? rates.of(currency) : Optional.empty();
    }

    /** A balance at the quarter end. */
    public Money closing(Money local) {
        return isForeign(local.currency())
                ? rate(local.currency()).map(rate -> at(rate.closing(), local)).orElse(zero())
                : local;
    }

    /** An exact balance at the quarter end, exact. */
    public BigDecimal closing(BigDecimal exact, String currency) {
        return isForeign(currency)
                ? rate(currency).map(rate -> exact.multiply(rate.closing())).orElse(BigDecimal.ZERO)
                : exact;
    }

    /** A balance that the first close opens with. */
    public Money opening(Money local) {
        return isForeign(local.currency())
                ? rate(local.currency())
                        .filter(rate -> rate.opening() != null)
                        .map(rate -> at(rate.opening(), local))
                        .orElse(zero())
                : local;
    }

    /**
     * A row beside itself in the presentation currency.
     *
     * @param opening what was posted as the closing of the quarter before, or the first opening translated
     * @param priorYearToDate the year so far in the presentation currency; null when there is none
     */
    public TranslatedRow row(RollForwardRow local, Money opening, Movements priorYearToDate) {
        if (!isForeign(local.currency())) {
            return TranslatedRow.inPresentationCurrency(local);
        }
        Optional<ExchangeRate> found = rate(local.currency());
        Movements quarter =
                found.map(rate -> movements(local.quarter(), opening, rate)).orElse(unmoved(opening));
        Money paid = local.quarter().payments();
        // The ledger took the whole payment: what is above the balance is the rest of it.
        Money excess = found.map(rate ->
                        at(rate.average(), local.excessPayment().minus(paid)).plus(at(rate.average(), paid)))
                .orElse(zero());
        RollForwardRow presented = new RollForwardRow(
                local.number(),
                local.propertyId(),
                local.obligationId(),
                local.obligationClass(),
                quarter,
                RollForward.yearToDate(quarter, priorYearToDate),
                excess,
                closing(local.current()));
        return new TranslatedRow(local, presented, found.orElse(null));
    }

    private Movements movements(Movements local, Money opening, ExchangeRate rate) {
        List<Money> columns = new ArrayList<>();
        local.columns().forEach(money -> columns.add(at(rate.average(), money)));
        columns.set(0, opening);
        Movements withoutDifference = Movements.ofColumns(columns);
        Money closing = at(rate.closing(), local.closing());
        columns.set(Movements.COLUMNS.indexOf("fx"), closing.minus(withoutDifference.closing()));
        return Movements.ofColumns(columns);
    }

    private Movements unmoved(Money opening) {
        return Movements.none(presentation).openingAt(opening);
    }

    /** What moved in the quarter. */
    public Money average(Money local) {
        return isForeign(local.currency())
                ? rate(local.currency()).map(rate -> at(rate.average(), local)).orElse(zero())
                : local;
    }

    Money average(ExchangeRate rate, Money local) {
        return at(rate.average(), local);
    }

    Money zero() {
        return Money.zero(presentation);
    }

    private Money at(BigDecimal rate, Money local) {
        return Money.rounded(local.amount().multiply(rate), presentation, rounding);
    }
}
