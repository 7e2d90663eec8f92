package org.quarterclose.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.measurement.Facts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.Obligation.Likelihood;

/** One small case for every rule of the program, by its heading in the accounting policy. */
final class WorkedExamples {

    private WorkedExamples() {}

    static Map<String, Explanation> all() {
        Map<String, Worked> cases = new LinkedHashMap<>();
        ranges(cases);
        classes(cases);
        movements(cases);
        recoveries(cases);
        discounted(cases);
        layers(cases);
        revisions(cases);
        framework(cases);
        Map<String, Explanation> explained = new LinkedHashMap<>();
        cases.forEach((name, one) -> explained.put(name, one.explained()));
        return explained;
    }

    private static void ranges(Map<String, Worked> cases) {
        cases.put(
                "Minimum of a range, amounts already ours",
                Worked.line("18000000", "", "58000000")
                        .share("31", false)
                        .opening("2000000.00")
                        .claim());
        cases.put(
                "Minimum of a range, our share of the site's total",
                Worked.line("58064516.13", "", "187096774.19").share("31", true).opening("2000000.00"));
        cases.put("Best estimate", Worked.line("6000000", "6800000", "9500000"));
        cases.put(
                "Mixed: best estimates, and low ends where there are none",
                Worked.line("100", "150", "300").and("40", "", "90").and("10", "", "10"));
        cases.put("A zero at the low end", Worked.line("0", "", "5000000"));
        cases.put(
                "Rounded once",
                Worked.line("", "33.333", "")
                        .and("", "33.333", "")
                        .and("", "33.333", "")
                        .share("31", true));
        cases.put("Rounded half up", Worked.line("", "52.505", ""));
        cases.put(
                "Rounded half even",
                Worked.line("", "52.505", "").under(Facts.policy(PaymentsPostedBy.GL, RoundingMode.HALF_EVEN)));
        cases.put(
                "What is spent within twelve months is current",
                Worked.noLine()
                        .spent("", "1", "", "2003-12-31")
                        .spent("", "20", "", "2004-09-30")
                        .spent("", "300", "", "2004-10-01")
                        .and("", "4000", ""));
    }

    private static void classes(Map<String, Worked> cases) {
        cases.put(
                "Conditions after the quarter end",
                Worked.line("100", "", "300").later("50", "80"));
        cases.put(
                "Reasonably possible: disclosed only",
                Worked.line("250000", "", "1750000")
                        .likely(Likelihood.REASONABLY_POSSIBLE)
                        .claim());
        cases.put(
                "Remote",
                Worked.line("100", "", "300").likely(Likelihood.REMOTE).claim());
        cases.put(
                "Carried forward",
                Worked.noLine().opening("700.00").paid("100.00").carriedForward("survey is under way"));
        cases.put("Released", Worked.noLine().opening("900.00").paid("200.00").released("2003-08-15", "Letter 17"));
        cases.put(
                "Settled for good",
                Worked.noLine()
                        .claim()
                        .opening("500.00")
                        .paid("300.00")
                        .settled("300.00 USD on 2003-08-20 by Settlement agreement"));
    }

    private static void movements(Map<String, Worked> cases) {
        cases.put(
                "A payment above the balance",
                Worked.line("", "80", "").opening("100.00").paid("150.00"));
        cases.put(
                "Taken over, handed on, presented otherwise",
                Worked.line("", "110000", "")
                        .opening("100000.00")
                        .transferred("5000.00", "2000.00", "-1000.00")
                        .paid("2000.00"));
        cases.put(
                "An error of an earlier quarter",
                Worked.line("", "110000", "")
                        .opening("100000.00")
                        .corrected("3000.00", "Drum store left out of 2003-Q2")
                        .paid("2000.00"));
    }

    private static void recoveries(Map<String, Worked> cases) {
        cases.put("A recovery", Worked.line("", "100", "").recovery("A", "40.01", false));
        cases.put("A recovery that is disputed", Worked.line("", "100", "").recovery("A", "40.01", true));
        cases.put(
                "A recovery above what is carried and was paid",
                Worked.line("", "60", "").opening("100.00").paid("40.00").recovery("A", "100.01", false));
        cases.put(
                "Two recoveries of one loss",
                Worked.line("", "100", "").recovery("A", "50.00", false).recovery("B", "70.00", false));
        cases.put(
                "A recovery a quarter later: more is to come",
                Worked.line("", "100", "").receivable("A", "40.00", "0.00").recovery("A", "55.55", false));
        cases.put(
                "A recovery a quarter later: part of it came in",
                Worked.line("", "100", "").receivable("A", "40.00", "15.00").recovery("A", "25.00", false));
        cases.put(
                "A recovery a quarter later: more came in than it was",
                Worked.line("", "100", "").receivable("A", "40.00", "40.07").recovery("A", "0.00", false));
    }

    private static void discounted(Map<String, Worked> cases) {
        cases.put("A clean-up with fixed timing", cleanUp("2003-Q3", "0.05"));
        cases.put(
                "The quarter after: time passes",
                cleanUp("2003-Q4", "0.05").opening("90702.95").discountedAt("100000.00", "0.05"));
        cases.put(
                "And another rate remeasures the balance",
                cleanUp("2004-Q1", "0.04").opening("91816.08").discountedAt("100000.00", "0.05"));
        cases.put("Without an estimate only time passes", without("2004-Q2", "94286.60"));
    }

    private static Worked without(String quarter, String balance) {
        return Worked.noLine()
                .in(quarter)
                .opening(balance)
                .discountedAt("100000.00", "0.04")
                .carriedForward("survey is under way");
    }

    private static Worked cleanUp(String quarter, String rate) {
        return Worked.noLine()
                .spent("100000", "", "150000", "2005-09-30")
                .timingFixed()
                .rate("DISCOUNT", rate)
                .in(quarter);
    }

    private static void layers(Map<String, Worked> cases) {
        cases.put(
                "Retirement: expected cash flows and first recognition",
                Worked.noLine()
                        .retirement("2003-07-01")
                        .flow("100000", "2013-06-30", scenario("dry", "0.25"))
                        .flow("125000", "2013-06-30", scenario("usual", "0.5"))
                        .flow("175000", "2013-06-30", scenario("wet", "0.25"))
                        .flow("152250", "2013-06-30", scenario("", null))
                        .rate("CARFR", "0.085")
                        .rate("INFLATION", "0.04")
                        .rate("MARKET_RISK", "0.05"));
        cases.put(
                "Retirement: a quarter at 8 %",
                heap("2003-Q3").flow("100000", "2013-06-30", Outlook.PLAIN).rate("CARFR", "0.08"));
        cases.put(
                "Retirement: recognised in the middle of a quarter",
                Worked.noLine()
                        .retirement("2003-08-16")
                        .flow("100000", "2013-09-30", Outlook.PLAIN)
                        .rate("CARFR", "0.08"));
        cases.put(
                "Retirement: time passes, a payment",
                heap("2003-Q4")
                        .layer("0.08", "2013-06-30", "100000.00", "47219.17")
                        .paid("10000.00")
                        .carriedForward("survey is under way"));
        cases.put(
                "Retirement: a balance that came from elsewhere",
                Worked.noLine()
                        .retirement("1999-01-01")
                        .rate("CARFR", "0.08")
                        .carriedForward("survey is under way")
                        .layer("0.08", "2003-12-31", "100000.00", "50000.00"));
        cases.put(
                "Retirement: its last accretion, settled above the balance",
                Worked.noLine()
                        .retirement("1999-01-01")
                        .rate("CARFR", "0.08")
                        .layer("0.08", "2003-09-30", "1000.00", "700.00")
                        .paid("1100.00")
                        .settled("1100.00 USD on 2003-09-15"));
        cases.put(
                "Retirement: settled below the balance",
                Worked.noLine()
                        .retirement("1999-01-01")
                        .rate("CARFR", "0.08")
                        .layer("0.08", "2003-09-30", "1000.00", "700.00")
                        .paid("950.00")
                        .settled("950.00 USD on 2003-09-15"));
    }

    private static void revisions(Map<String, Worked> cases) {
        cases.put(
                "Retirement: more flows are a new layer at the rate of today",
                heap("2003-Q4")
                        .rate("CARFR", "0.09")
                        .layer("0.08", "2013-06-30", "100000.00", "47219.17")
                        .flow("120000", "2013-06-30", Outlook.PLAIN));
        cases.put("Retirement: fewer flows, the latest layer first", fewer(Facts.POLICY));
        cases.put("Retirement: fewer flows, all layers alike", fewer(by(DownwardRevisions.WEIGHTED_AVERAGE)));
        cases.put(
                "Retirement: flows move to another day",
                heap("2003-Q4")
                        .rate("CARFR", "0.02")
                        .layer("0.08", "2013-06-30", "100000.00", "47219.17")
                        .flow("100000", "2015-06-30", Outlook.PLAIN));
        cases.put(
                "Retirement: flows of a balance from elsewhere move, and some are gone",
                heap("2003-Q4")
                        .rate("CARFR", "0.02")
                        .layer("0.08", "2013-06-30", "100000.00", "50000.00")
                        .flow("80000", "2015-06-30", Outlook.PLAIN));
        cases.put(
                "Retirement: released",
                heap("2003-Q4")
                        .rate("CARFR", "0.08")
                        .layer("0.08", "2013-06-30", "100000.00", "47219.17")
                        .released("2003-12-20", "Letter 12"));
    }

    private static Worked fewer(ClosePolicy policy) {
        return heap("2004-Q1")
                .under(policy)
                .rate("CARFR", "0.09")
                .layer("0.08", "2013-06-30", "100000.00", "48136.48")
                .layer("0.09", "2013-06-30", "20000.00", "8820.20")
                .flow("90000", "2013-06-30", Outlook.PLAIN);
    }

    private static void framework(Map<String, Worked> cases) {
        cases.put(
                "IAS 37: the middle of a range",
                Worked.line("18000000", "", "58000000").under(Facts.ifrs()));
        cases.put(
                "IAS 37: discounted at the rate of today",
                cleanUp("2003-Q3", "0.05").under(Facts.ifrs()));
        cases.put(
                "IAS 37: all flows at the rate of today",
                heap("2003-Q4")
                        .under(Facts.ifrs())
                        .rate("CARFR", "0.05")
                        .layer("0.08", "2013-06-30", "100000.00", "47219.17")
                        .flow("100000", "2013-06-30", Outlook.PLAIN));
    }

    private static Worked heap(String quarter) {
        return Worked.noLine().retirement("2003-07-01").in(quarter);
    }

    private static Outlook scenario(String name, String probability) {
        return new Outlook(name, probability == null ? null : new BigDecimal(probability), 2003);
    }

    private static ClosePolicy by(DownwardRevisions rule) {
        ClosePolicy policy = Facts.POLICY;
        return new ClosePolicy(
                policy.company(),
                policy.framework(),
                policy.presentationCurrency(),
                policy.rounding(),
                policy.currentPortionMonths(),
                policy.paymentsPostedBy(),
                rule,
                policy.signOff(),
                policy.staleAfterQuarters(),
                policy.fiscalYear(),
                policy.chart(),
                policy.intake(),
                policy.sha256());
    }
}
