package org.quarterclose.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Row;

/**
 * {@code opening-balances.csv}, what the books carried for each obligation before the first close; later closes take
 * the closing of the quarter before. The file may be left out when nothing was carried.
 *
 * <table>
 *   <caption>Columns; an asterisk marks those that must be there and filled in</caption>
 *   <tr><td>obligation_id*<td>an obligation, one row each, or one for each layer
 *   <tr><td>balance*<td>the liability, zero or more, in whole cents of the obligation's currency
 *   <tr><td>layer, rate, undiscounted, spend_on, incurred_on<td>for RETIREMENT, one row for each layer and period of
 *       spending: the layer's number from 1, its credit-adjusted risk-free rate ({@code 0.085} or {@code 8.5%}), what
 *       is still to be spent, when, and the day of its recognition. All five or none
 * </table>
 *
 * A balance of an obligation that {@code obligations.csv} does not name stands, and is reported as dropped.
 */
final class OpeningBalancesFile implements FactFile<OpeningBalance> {

    static final String NAME = "opening-balances.csv";
    static final Columns COLUMNS =
            Columns.of("obligation_id*", "balance*", "layer", "rate", "undiscounted", "spend_on", "incurred_on");

    private static final List<String> LAYER_COLUMNS =
            List.of("layer", "rate", "undiscounted", "spend_on", "incurred_on");
    private static final long MOST_LAYERS = 100_000;

    private final ObligationCurrency currencies;
    private final FiscalQuarter quarter;
    private final FirstSeen obligations = new FirstSeen(Code.RECORD_DUPLICATE, "obligation_id");

    OpeningBalancesFile(ObligationCurrency currencies, FiscalQuarter quarter) {
        this.currencies = currencies;
        this.quarter = quarter;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public OpeningBalance fact(Row row) {
        String obligationId = Cells.id(row, "obligation_id");
        boolean layered =
                LAYER_COLUMNS.stream().anyMatch(column -> !row.text(column).isEmpty());
        Money balance = Cells.money(row, "balance", currencies.of(obligationId));
        if (balance != null && balance.isNegative()) {
            row.problem(Code.OPENING_NEGATIVE, "balance", "found " + balance.plain() + "; expected zero or more");
        }
        Layer layer = layered ? layer(row, balance) : null;
        List<Object> key =
                layer == null ? List.of(obligationId) : List.of(obligationId, layer.number(), layer.spendOn());
        String what = layer == null
                ? obligationId
                : obligationId + " layer " + layer.number() + " spent by " + layer.spendOn();
        obligations.check(row, key, what);
        return new OpeningBalance(obligationId, balance, layer, row.place());
    }

    private Layer layer(Row row, Money balance) {
        LAYER_COLUMNS.forEach(row::required);
        Long number = row.count("layer");
        if (number != null && (number < 1 || number > MOST_LAYERS)) {
            row.problem(Code.AMOUNT_UNREADABLE, "layer", "found " + number + "; expected a number from 1");
        }
        BigDecimal rate = row.percentOrFraction("rate");
        String currency = currencies.of(row.text("obligation_id"));
        Money undiscounted =
                row.text("undiscounted").isEmpty() ? null : Cells.positiveMoney(row, "undiscounted", currency);
        LocalDate spendOn = row.period("spend_on", quarter.calendar());
        LocalDate incurredOn = row.date("incurred_on");
        Cells.checkYear(row, "spend_on", spendOn);
        Cells.checkYear(row, "incurred_on", incurredOn);
        checkDays(row, incurredOn, spendOn);
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0)) {
            String message = "found " + row.text("rate") + "; expected a rate from 0 to below 100 %, such as 8.5%";
            row.problem(Code.RATE_UNREADABLE, "rate", message);
        }
        if (undiscounted != null && balance != null && balance.isZero() != undiscounted.isZero()) {
            String message = "found " + undiscounted.plain() + " to be spent and a balance of " + balance.plain()
                    + "; expected both or neither at zero";
            row.problem(Code.LAYER_UNUSABLE, "balance", message);
        }
        if (undiscounted != null && balance != null && undiscounted.compareTo(balance) < 0) {
            String message = "found " + undiscounted.plain() + " to be spent and a balance of " + balance.plain()
                    + "; expected no less than the balance";
            row.problem(Code.LAYER_UNUSABLE, "undiscounted", message);
        }
        return row.isGood() && balance != null
                ? new Layer(number.intValue(), incurredOn, rate, spendOn, undiscounted, balance)
                : null;
    }

    private void checkDays(Row row, LocalDate incurredOn, LocalDate spendOn) {
        if (incurredOn != null && !incurredOn.isBefore(quarter.start())) {
            String message =
                    "found " + incurredOn + "; expected a day before the quarter, which begins on " + quarter.start();
            row.problem(Code.LAYER_UNUSABLE, "incurred_on", message);
        }
        if (incurredOn != null && spendOn != null && spendOn.isBefore(incurredOn)) {
            String message = "found spending by " + spendOn + "; expected it after " + incurredOn;
            row.problem(Code.LAYER_UNUSABLE, "spend_on", message);
        }
    }
}
