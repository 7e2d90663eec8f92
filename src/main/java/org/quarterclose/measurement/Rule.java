package org.quarterclose.measurement;

import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.Obligation;

/**
 * The sentence that tells a reader of the journal why an obligation stands at its balance, with the paragraph.
 *
 * @param laterLow our share of the low end of lines about conditions after the quarter end
 */
record Rule(OurShare measured, Money laterLow, Money laterHigh, long laterLines, Framework framework) {

    static String released(Obligation obligation, Framework framework) {
        return "Released on " + obligation.releasedOn() + " by " + oneLine(obligation.releaseReference())
                + ": nothing is owed any more " + Citation.RELEASED.in(framework);
    }

    String accrued(Basis basis) {
        String what = switch (basis) {
            case BEST_ESTIMATE -> "The best estimate is accrued";
            case MINIMUM_OF_RANGE -> "Without a best estimate the low end of the range is accrued";
            case MID_POINT -> "Without a best estimate the middle of the range is carried";
            default ->
                "The best estimate of " + lines(measured.bestLines())
                        + " and, where there is none, "
                        + (framework == Framework.US_GAAP ? "the low end of " : "the middle of ")
                        + lines(measured.lines() - measured.bestLines()) + " are accrued";
        };
        return what + " " + Citation.RANGE.in(framework) + share() + later();
    }

    String reasonablyPossible(Money exposure) {
        String what = "A loss is reasonably possible, not probable: nothing is accrued, ";
        if (measured.isEmpty()) {
            return what + "and no amount is known to disclose yet " + Citation.AMOUNT_UNKNOWN.in(framework) + later();
        }
        return what + "up to " + exposure + " is disclosed " + Citation.REASONABLY_POSSIBLE.in(framework) + share()
                + later();
    }

    String remote() {
        return "A loss is remote: nothing is accrued " + Citation.REMOTE.in(framework) + later();
    }

    String carriedForward(Obligation obligation) {
        String stays = ": the balance after the quarter's activity is carried forward "
                + Citation.CARRIED_FORWARD.in(framework);
        if (laterLines > 0) {
            return "No estimate of the conditions at the quarter end" + stays + later();
        }
        String reason = oneLine(obligation.carryForwardReason());
        return (reason.isEmpty() ? "No accepted estimate" : "No estimate this quarter, because: " + reason) + stays;
    }

    private String share() {
        OurShare.ShareUse use = measured.shareUse();
        if (!use.alike()) {
            return "; each line at its own share";
        }
        if (use.declared() == null || use.declared().isWhole()) {
            return "";
        }
        String percent = use.declared().percent() + " %";
        return use.applied()
                ? "; our share of " + percent + " of the site's cost"
                : "; amounts are already our share of " + percent;
    }

    private String later() {
        return laterLines == 0
                ? ""
                : "; " + lines(laterLines) + " about conditions after the quarter end, " + laterLow.plain() + " to "
                        + laterHigh + ", disclosed only " + Citation.LATER_CONDITIONS.in(framework);
    }

    private static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
