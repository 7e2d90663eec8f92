package org.quarterclose.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.Facts;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ChartOfAccounts.Exchange;
import org.quarterclose.policy.ChartOfAccounts.Transfer;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;

/** Years of chance: a policy and a fiscal year each, and quarter after quarter the rates of three currencies. */
final class Seasons {

    static final List<String> CURRENCIES = List.of("USD", "CAD", "CLP");

    private static final int QUARTERS = 3;
    private static final int FIRST_YEAR = 2003;
    private static final int LAST_YEAR = 2040;
    private static final Map<Transfer, Account> TRANSFERS = Map.of(
            Transfer.ACQUISITION, new Account("1660", "Properties acquired"),
            Transfer.DISPOSAL, new Account("7210", "Gain or loss on disposal"),
            Transfer.REPRESENTATION, new Account("2490", "Re-presentation"));

    private final Random random;

    Seasons(Random random) {
        this.random = random;
    }

    /** Consecutive quarters; the price of a currency at the beginning of one is that at the end of the one before. */
    List<Season> next() {
        FiscalCalendar calendar =
                random.nextBoolean() ? FiscalCalendar.DECEMBER : new FiscalCalendar(1 + random.nextInt(12));
        ClosePolicy policy = policy(calendar);
        List<Season> seasons = new ArrayList<>();
        FiscalQuarter quarter = calendar.quarter(new Quarter(FIRST_YEAR, 1 + random.nextInt(4)));
        List<String> opening = List.of(price(), price());
        for (int i = 0; i < QUARTERS; i++) {
            List<String> closing = List.of(price(), price());
            seasons.add(new Season(policy, quarter, assumptions(opening, closing)));
            opening = closing;
            quarter = quarter.next();
        }
        return seasons;
    }

    private List<Assumption> assumptions(List<String> opening, List<String> closing) {
        List<Assumption> rates = new ArrayList<>();
        for (String currency : CURRENCIES) {
            rates.add(rate(AssumptionKind.CARFR, currency, percent(5)));
            if (random.nextInt(4) > 0) {
                rates.add(rate(AssumptionKind.DISCOUNT, currency, percent(7)));
            }
        }
        rates.add(rate(AssumptionKind.MARKET_RISK, "", percent(6)));
        for (int year = FIRST_YEAR - 3; year <= LAST_YEAR; year++) {
            rates.add(rate(AssumptionKind.INFLATION, Integer.toString(year), percent(5)));
        }
        for (int i = 1; i < CURRENCIES.size(); i++) {
            String currency = CURRENCIES.get(i);
            rates.add(rate(AssumptionKind.FX, currency + " opening", opening.get(i - 1)));
            rates.add(rate(AssumptionKind.FX, currency + " average", price()));
            rates.add(rate(AssumptionKind.FX, currency + " closing", closing.get(i - 1)));
        }
        return rates;
    }

    private static Assumption rate(AssumptionKind kind, String key, String value) {
        return new Assumption(kind, key, new BigDecimal(value), new SourceLine("assumptions.csv", 2));
    }

    private String percent(int below) {
        return BigDecimal.valueOf(random.nextInt(2 * below) * 5L, 3).toPlainString();
    }

    private String price() {
        return BigDecimal.valueOf(1 + random.nextInt(2_000_000), 6).toPlainString();
    }

    private ClosePolicy policy(FiscalCalendar calendar) {
        ClosePolicy given = Facts.policy(
                any(PaymentsPostedBy.values()), random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
        return new ClosePolicy(
                given.company(),
                random.nextInt(3) == 0 ? Framework.IAS_37 : Framework.US_GAAP,
                given.presentationCurrency(),
                given.rounding(),
                given.currentPortionMonths(),
                given.paymentsPostedBy(),
                any(DownwardRevisions.values()),
                given.signOff(),
                given.staleAfterQuarters(),
                new FiscalYear(calendar, true),
                chart(given.chart()),
                given.intake(),
                given.sha256());
    }

    private ChartOfAccounts chart(ChartOfAccounts given) {
        return new ChartOfAccounts(
                given.liabilities(),
                given.expenses(),
                given.payments(),
                given.retirement(),
                TRANSFERS,
                given.recovery(),
                new Exchange(new Account("7310", "Foreign exchange gain or loss"), random.nextBoolean()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
