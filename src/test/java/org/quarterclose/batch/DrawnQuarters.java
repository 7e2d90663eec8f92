package org.quarterclose.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;

/**
 * The input files of a large portfolio of chance, quarter after quarter: every class, three currencies, estimates with
 * ranges, shares and scenarios or none at all, discounted clean-ups, payments, transfers, releases and recoveries.
 */
final class DrawnQuarters {

    private static final String[] CLASSES = {"RETIREMENT", "REMEDIATION", "LITIGATION"};
    private static final String[] CURRENCIES = {"USD", "USD", "CAD", "CLP"};
    private static final String REGISTER = "obligation_id,property_id,class,title,likelihood,currency,incurred_on,"
            + "timing_fixed,released_on,release_reference,carry_forward_reason";
    private static final String ESTIMATES = "obligation_id,low,high,best,share_pct,share_basis,scenario,probability,"
            + "spend_on,cost_basis_year,estimated_on";

    private final Random random;
    private final int obligations;
    private FiscalQuarter quarter;
    private Map<String, BigDecimal> carried = Map.of();
    private final List<String> register = new ArrayList<>();
    private final List<String> estimates = new ArrayList<>();
    private final List<String> activity = new ArrayList<>();
    private final List<String> recoveries = new ArrayList<>();
    private List<String> prices = List.of("0.7378", "0.001429");

    DrawnQuarters(long seed, int obligations) {
        this.random = new Random(seed);
        this.obligations = obligations;
    }

    /** The files of a quarter, with what is carried into it by obligation; empty before the first. */
    Map<String, String> next(Quarter label, Map<String, BigDecimal> opening) {
        quarter = FiscalCalendar.DECEMBER.quarter(label);
        carried = opening;
        List.of(register, estimates, activity, recoveries).forEach(List::clear);
        for (int i = 0; i < obligations; i++) {
            draw(i);
        }
        Map<String, String> files = new TreeMap<>();
        files.put("properties.csv", properties());
        files.put("obligations.csv", file(REGISTER, register));
        files.put("estimates/a.csv", file(ESTIMATES, estimates));
        files.put("activity.csv", file("activity_id,date,obligation_id,kind,amount,reference", activity));
        files.put("recoveries.csv", file("recovery_id,obligation_id,counterparty,amount,likelihood", recoveries));
        files.put("assumptions.csv", file("kind,key,value", rates()));
        return files;
    }

    /** What the first close is given: every second obligation is carried, retirement in two layers. */
    String openings() {
        StringBuilder text = new StringBuilder("obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on\n");
        for (int i = 0; i < obligations; i += 2) {
            String id = "OB-" + i;
            if (i % CLASSES.length == 0) {
                layer(text, id + ",1", 5);
                layer(text, id + ",2", 1 + random.nextInt(9));
            } else {
                text.append(id + "," + cents(900_000) + ",,,,,\n");
            }
        }
        return text.toString();
    }

    /** Worth its flows of so many years on the first day. */
    private void layer(StringBuilder text, String idAndNumber, int years) {
        String[] names = idAndNumber.split(",");
        BigDecimal flow = cents(900_000).add(BigDecimal.ONE);
        BigDecimal rate = BigDecimal.valueOf(random.nextInt(10), 2);
        BigDecimal worth = flow.divide(BigDecimal.ONE.add(rate).pow(years), 2, RoundingMode.HALF_UP);
        text.append(String.join(
                        ",",
                        names[0],
                        worth.toPlainString(),
                        names[1],
                        rate.toPlainString(),
                        flow.toPlainString(),
                        FiscalCalendar.DECEMBER
                                .quarter(Quarter.parse("2003-Q2"))
                                .end()
                                .plusYears(years)
                                .toString(),
                        "1999-01-01"))
                .append('\n');
    }

    private BigDecimal cents(int below) {
        return amount(below).setScale(2, RoundingMode.DOWN);
    }

    private String properties() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1 + obligations / 5; i++) {
            rows.add("SITE-" + i + ",Site " + i + "," + (i % 3 == 0 ? "OPERATING" : i % 3 == 1 ? "IDLE" : "CLOSED"));
        }
        return file("property_id,name,status", rows);
    }

    private static String file(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + (rows.isEmpty() ? "" : "\n");
    }

    private void draw(int i) {
        String id = "OB-" + i;
        String kind = CLASSES[i % CLASSES.length];
        boolean retirement = i % CLASSES.length == 0;
        // What is discounted is estimated in every quarter: no file of openings carries its rate.
        boolean fixed = i % 6 == 1;
        boolean released = random.nextInt(10) == 0;
        boolean estimated = !released && (fixed || random.nextInt(5) > 0);
        register.add(String.join(
                ",",
                id,
                "SITE-" + i / 5,
                kind,
                "Duty " + i,
                retirement ? "" : random.nextInt(4) == 0 ? "REASONABLY_POSSIBLE" : "PROBABLE",
                CURRENCIES[i / 3 % CURRENCIES.length],
                retirement ? "2003-07-" + (i % 2 == 0 ? "01" : "16") : "",
                Boolean.toString(fixed),
                released ? quarter.end().toString() : "",
                released ? "Letter " + i : "",
                estimated || released ? "" : "survey is under way"));
        if (estimated) {
            estimate(id, retirement);
        }
        happen(id, retirement);
        recover(id, i);
    }

    private void estimate(String id, boolean retirement) {
        boolean scenarios = retirement && random.nextBoolean();
        for (String scenario : scenarios ? List.of("dry,60%", "wet,40%") : List.of(",", ",")) {
            BigDecimal low = amount(9_000_000);
            BigDecimal best = low.add(amount(90_000));
            String share = random.nextBoolean() ? "," : random.nextBoolean() ? "31,SITE_TOTAL" : "31,ENTITY";
            estimates.add(String.join(
                    ",",
                    id,
                    low.toPlainString(),
                    best.add(amount(90_000)).toPlainString(),
                    random.nextInt(3) == 0 ? best.toPlainString() : "",
                    share,
                    scenario,
                    quarter.end()
                            .plusDays(1)
                            .plusMonths(3L * random.nextInt(30))
                            .minusDays(1)
                            .toString(),
                    retirement && random.nextInt(3) == 0 ? "2003" : "",
                    quarter.end().toString()));
        }
    }

    private void happen(String id, boolean retirement) {
        BigDecimal balance = carried.getOrDefault(id, BigDecimal.ZERO);
        if (balance.signum() == 0 || random.nextBoolean()) {
            return;
        }
        BigDecimal part = balance.multiply(BigDecimal.valueOf(1 + random.nextInt(25), 2))
                .setScale(2, RoundingMode.UP)
                .min(balance);
        activity("P", id, "PAYMENT", random.nextInt(5) == 0 ? balance.add(part) : part);
        if (!retirement && random.nextBoolean()) {
            activity("A", id, "ACQUISITION", amount(90_000).add(BigDecimal.ONE));
            activity("C", id, "CORRECTION", cents(9_000).add(BigDecimal.ONE));
            activity("D", id, "DISPOSAL", part);
            activity(
                    "R",
                    id,
                    "REPRESENTATION",
                    part.negate().add(new BigDecimal("0.01")).min(new BigDecimal("-0.01")));
        }
    }

    private void activity(String voucher, String id, String kind, BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.DOWN);
        if (cents.signum() != 0) {
            activity.add(String.join(
                    ",", voucher + id, quarter.start().toString(), id, kind, cents.toPlainString(), "Deed " + voucher));
        }
    }

    /** A recovery keeps its row for good. */
    private void recover(String id, int i) {
        if (i % 7 == 0) {
            for (String part : List.of("a", "b")) {
                BigDecimal claim = cents(900_000);
                recoveries.add(id + part + "," + id + ",Insurer," + claim.toPlainString()
                        + (random.nextInt(4) == 0 ? ",REMOTE" : ",PROBABLE"));
            }
        }
    }

    /** The price at which a quarter opens is that at which the one before it closed. */
    private List<String> rates() {
        List<String> closing = List.of(price(7_000, 4), price(1_400, 6));
        List<String> rates = new ArrayList<>(List.of(
                "CARFR,," + (4 + random.nextInt(6)) + "%",
                "DISCOUNT,," + (3 + random.nextInt(4)) + "%",
                "INFLATION,,3%",
                "MARKET_RISK,,5%"));
        for (int i = 0; i < closing.size(); i++) {
            String currency = CURRENCIES[i + 2];
            rates.add("FX," + currency + " opening," + prices.get(i));
            rates.add("FX," + currency + " average," + closing.get(i) + "3");
            rates.add("FX," + currency + " closing," + closing.get(i));
        }
        prices = closing;
        return rates;
    }

    private String price(int about, int decimals) {
        return BigDecimal.valueOf(about + random.nextInt(about / 5), decimals).toPlainString();
    }

    private BigDecimal amount(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 100), 4);
    }
}
