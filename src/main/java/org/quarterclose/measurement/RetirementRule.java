package org.quarterclose.measurement;

import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.Obligation;

/** The sentence that tells a reader why a retirement obligation stands at its balance, with the paragraph. */
record RetirementRule(Obligation obligation, LayerTotals totals, FiscalQuarter quarter, Framework framework) {

    String sentence(boolean estimated) {
        if (obligation.incurredOn().isAfter(quarter.end())) {
            return "Incurred on " + obligation.incurredOn() + ", after the quarter end: nothing is carried yet "
                    + Citation.RECOGNISED.in(framework);
        }
        String value = "Present value of expected cash flows of " + totals.undiscounted() + rates() + " "
                + Citation.PRESENT_VALUE.in(framework) + time();
        return estimated ? value : value + "; " + carriedForward();
    }

    private String rates() {
        if (totals.rate() == null) {
            return "";
        }
        String percent = totals.rate().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        if (framework == Framework.IAS_37) {
            return " at the pre-tax rate of today, " + percent;
        }
        return totals.layers() == 1
                ? " at the credit-adjusted risk-free rate of its recognition, " + percent
                : " in " + totals.layers() + " layers, each at the credit-adjusted risk-free rate of its recognition, "
                        + percent + " on average";
    }

    private String time() {
        return totals.accretion().isZero()
                ? ""
                : "; of which the quarter's passage of time "
                        + totals.accretion().plain() + " "
                        + Citation.LAYER_TIME.in(framework);
    }

    private String carriedForward() {
        String reason = obligation.carryForwardReason().strip().replaceAll("\\s+", " ");
        return (reason.isEmpty() ? "no accepted estimate" : "no estimate this quarter, because: " + reason)
                + ": the flows are carried forward unchanged " + Citation.CARRIED_FORWARD.in(framework);
    }
}
