package org.quarterclose.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.DownwardRevisions;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.SignOffPolicy;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;

/** Facts of an invented company for the tests of the books: one policy, one quarter, obligations, estimate lines. */
public final class Facts {

    public static final FiscalQuarter Q3 = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));
    public static final Account REMEDIATION_LIABILITY = new Account("2450", "Accrued reclamation and closure costs");
    public static final Account LITIGATION_LIABILITY = new Account("2460", "Accrued litigation");
    public static final Account EXPENSE = new Account("6420", "Provision for closed operations");
    public static final Account RETIREMENT_LIABILITY = new Account("2470", "Asset retirement obligations");
    public static final Account RETIREMENT_COST = new Account("1650", "Asset retirement cost");
    public static final Account ACCRETION = new Account("6430", "Accretion expense");
    public static final Account SETTLEMENT = new Account("6440", "Gain or loss on settlement");
    public static final Account RECEIVABLE = new Account("1320", "Recoveries receivable");
    public static final Account RECOVERY_INCOME = new Account("6450", "Recoveries of costs");
    public static final Account CASH = new Account("1010", "Cash");
    public static final ClosePolicy POLICY = policy(PaymentsPostedBy.GL, RoundingMode.HALF_UP);

    private Facts() {}

    public static ClosePolicy policy(PaymentsPostedBy payments, RoundingMode rounding) {
        ChartOfAccounts chart = new ChartOfAccounts(
                Map.of(
                        ObligationClass.REMEDIATION, REMEDIATION_LIABILITY,
                        ObligationClass.LITIGATION, LITIGATION_LIABILITY,
                        ObligationClass.RETIREMENT, RETIREMENT_LIABILITY),
                Map.of(
                        ObligationClass.REMEDIATION, EXPENSE,
                        ObligationClass.LITIGATION, EXPENSE,
                        ObligationClass.RETIREMENT, EXPENSE),
                CASH,
                new ChartOfAccounts.Retirement(RETIREMENT_COST, ACCRETION, SETTLEMENT),
                Map.of(),
                new ChartOfAccounts.Recovery(RECEIVABLE, RECOVERY_INCOME));
        IntakePolicy intake = new IntakePolicy(List.of(), Map.of(), IntakePolicy.Limits.STANDARD);
        return new ClosePolicy(
                "Silver Ridge",
                Framework.US_GAAP,
                "USD",
                rounding,
                12,
                payments,
                DownwardRevisions.LATEST_LAYER,
                SignOffPolicy.USUAL,
                4,
                FiscalYear.ASSUMED,
                chart,
                intake,
                "0".repeat(64));
    }

    /** The same company with another fiscal year. */
    public static ClosePolicy policy(FiscalCalendar calendar) {
        return new ClosePolicy(
                POLICY.company(),
                POLICY.framework(),
                POLICY.presentationCurrency(),
                POLICY.rounding(),
                POLICY.currentPortionMonths(),
                POLICY.paymentsPostedBy(),
                POLICY.downwardRevisions(),
                POLICY.signOff(),
                POLICY.staleAfterQuarters(),
                new FiscalYear(calendar, true),
                POLICY.chart(),
                POLICY.intake(),
                POLICY.sha256());
    }

    /** The same company under IAS 37. */
    public static ClosePolicy ifrs() {
        return new ClosePolicy(
                POLICY.company(),
                Framework.IAS_37,
                POLICY.presentationCurrency(),
                POLICY.rounding(),
                POLICY.currentPortionMonths(),
                POLICY.paymentsPostedBy(),
                POLICY.downwardRevisions(),
                SignOffPolicy.USUAL,
                POLICY.staleAfterQuarters(),
                POLICY.fiscalYear(),
                POLICY.chart(),
                POLICY.intake(),
                POLICY.sha256());
    }

    public static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    public static Obligation probable(String id) {
        return obligation(id, Likelihood.PROBABLE);
    }

    public static Obligation obligation(String id, Likelihood likelihood) {
        return new Facts.Duty(id, likelihood).build();
    }

    public static Obligation carriedForward(String id, String reason) {
        Duty duty = new Duty(id, Likelihood.PROBABLE);
        duty.reason = reason;
        return duty.build();
    }

    public static Obligation released(String id, String on, String reference) {
        Duty duty = new Duty(id, Likelihood.PROBABLE);
        duty.releasedOn = LocalDate.parse(on);
        duty.reference = reference;
        return duty.build();
    }

    /** An obligation at a property of its class, as a portfolio of many needs it. */
    public static Obligation numbered(int number, String property, ObligationClass kind, Likelihood likelihood) {
        Duty duty = new Duty("OB-" + number, likelihood);
        duty.property = property;
        duty.kind = kind;
        return duty.build().numbered(number);
    }

    /** The same obligation with evidence of its release. */
    public static Obligation ended(Obligation obligation, LocalDate on) {
        Duty duty = new Duty(obligation.id(), obligation.likelihood());
        duty.property = obligation.propertyId();
        duty.kind = obligation.obligationClass();
        duty.releasedOn = on;
        duty.reference = "Letter 17";
        return duty.build().numbered(obligation.number());
    }

    /** The sums of lines, as the portfolio hands them over. */
    public static List<EstimateSum> sums(Line... lines) {
        return sums(0, List.of(lines));
    }

    public static List<EstimateSum> sums(int obligation, List<Line> lines) {
        Map<Likeness, EstimateSum> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.likeness(obligation), line.sum(obligation), EstimateSum::plus));
        return new ArrayList<>(sums.values());
    }

    /** One estimate line; amounts may be null. */
    public record Line(
            String low, String best, String high, Share share, Share declared, LocalDate spendOn, boolean later) {

        public static Line range(String low, String high) {
            return new Line(low, null, high, Share.WHOLE, null, null, false);
        }

        public static Line best(String low, String best, String high) {
            return new Line(low, best, high, Share.WHOLE, null, null, false);
        }

        public Line siteTotal(String percent) {
            Share ours = Share.ofPercent(new BigDecimal(percent));
            return new Line(low, best, high, ours, ours, spendOn, later);
        }

        public Line entity(String percent) {
            return new Line(low, best, high, Share.WHOLE, Share.ofPercent(new BigDecimal(percent)), spendOn, later);
        }

        public Line spent(String on) {
            return new Line(low, best, high, share, declared, LocalDate.parse(on), later);
        }

        public Line afterQuarterEnd() {
            return new Line(low, best, high, share, declared, spendOn, true);
        }

        public Likeness likeness(int obligation) {
            return new Likeness(obligation, spendOn, share, declared, best != null, later);
        }

        public EstimateSum sum(int obligation) {
            String lowest = low != null ? low : best;
            String accrued = best != null ? best : low;
            String highest = high != null ? high : accrued;
            return new EstimateSum(
                    likeness(obligation), 1, new BigDecimal(lowest), new BigDecimal(accrued), new BigDecimal(highest));
        }
    }

    private static final class Duty {

        private final String id;
        private final Likelihood likelihood;
        private String property = "BASIN";
        private ObligationClass kind = ObligationClass.REMEDIATION;
        private String reason = "";
        private LocalDate releasedOn;
        private String reference = "";

        Duty(String id, Likelihood likelihood) {
            this.id = id;
            this.likelihood = likelihood;
        }

        Obligation build() {
            SourceLine source = new SourceLine("obligations.csv", 2);
            return new Obligation(
                    0,
                    id,
                    property,
                    kind,
                    "Clean-up",
                    likelihood,
                    "USD",
                    null,
                    "",
                    null,
                    false,
                    releasedOn,
                    reference,
                    reason,
                    source);
        }
    }
}
