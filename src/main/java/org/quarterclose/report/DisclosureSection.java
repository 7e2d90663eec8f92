package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.policy.Citation;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;

/**
 * The words of the disclosure: nature, accrual, range, what is reasonably possible beyond it, allocation, what was
 * finished, later events, recoveries. Every figure is followed by the file it stands in. Of very many obligations those
 * are named that the page shows.
 */
final class DisclosureSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        part(html, "Nature of the obligations", nature(shown));
        part(html, "Accrual of the quarter", accrual(shown));
        part(html, "Corrections of earlier quarters", corrections(shown));
        part(html, "Ranges of loss", ranges(shown));
        part(html, "Reasonably possible loss beyond the accrual", excess(shown));
        part(html, "Carried forward without an estimate", CarriedSection.words(shown));
        part(html, "Allocation", allocation(shown));
        part(html, "Obligations that ended, or are about to", EndedObligations.words(shown));
        part(html, "Later events", later(shown));
        part(html, "Recoveries", recoveries(shown));
    }

    private static void part(Html html, String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            html.open("section").element("h2", heading);
            paragraphs.forEach(paragraph -> html.element("p", paragraph));
            html.close();
        }
    }

    private static List<String> nature(Shown shown) {
        CloseTotals totals = shown.close().totals();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(shown.close().header().company() + " "
                + Answerable.of(shown).words() + ". At "
                + shown.close().header().quarter().end() + " it has accrued "
                + amount(totals.quarter().closing()) + " [roll-forward.csv], of which "
                + amount(totals.current()) + " is expected to be spent within "
                + shown.close().policy().currentPortionMonths() + " months [roll-forward.csv, current].");
        totals.closingByClass()
                .forEach((name, money) -> paragraphs.add(about(name) + ": " + amount(money) + " [roll-forward.csv]."));
        return paragraphs;
    }

    private static String about(ObligationClass name) {
        return switch (name) {
            case RETIREMENT -> "Retirement of assets (ASC 410-20)";
            case REMEDIATION -> "Clean-up and reclamation (ASC 410-30)";
            case LITIGATION -> "Claims and litigation (ASC 450-20)";
        };
    }

    private static List<String> accrual(Shown shown) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(HeadlineSection.sentence(shown) + " [summary.json, accrual_total "
                + shown.close().totals().accrual().plain() + "; journal-entries.csv]");
        shown.accruals()
                .largestFirst()
                .forEach(row -> paragraphs.add(shown.nameOf(row.number(), row.obligationId()) + ": "
                        + amount(row.quarter().accrual()) + " [roll-forward.csv, " + row.obligationId() + "]."));
        return paragraphs;
    }

    /**
     * Errors of earlier quarters that are in the accrual and are none of this quarter's. A draft is written before
     * anybody has judged them, so it puts the view to whoever approves.
     */
    private static List<String> corrections(Shown shown) {
        return shown.close().register().activities().stream()
                .filter(one -> one.kind() == ActivityKind.CORRECTION)
                .limit(Shown.ROWS)
                .map(one -> "The revisions hold " + amount(one.amount()) + " for " + one.obligationId()
                        + " that belongs to an earlier quarter: " + one.reference()
                        + ". It is presented in the current period on the view that it is not material"
                        + " (ASC 250-10-45-27), which whoever approves confirms [" + one.source() + "].")
                .toList();
    }

    private static List<String> ranges(Shown shown) {
        return shown.measured().stream()
                .filter(DisclosureSection::hasRange)
                .map(one -> shown.nameOf(one.number(), one.obligationId()) + ": the loss is estimated at "
                        + amount(one.range().low()) + " to "
                        + amount(one.range().high()) + ". " + accrued(one) + " [measurements.csv, "
                        + one.obligationId() + "].")
                .toList();
    }

    private static boolean hasRange(Measurement one) {
        Measurement.Range range = one.range();
        boolean accrued = List.of(Basis.MINIMUM_OF_RANGE, Basis.BEST_ESTIMATE, Basis.MIXED, Basis.MID_POINT)
                .contains(one.basis());
        return accrued
                && range.low() != null
                && range.high() != null
                && range.high().compareTo(range.low()) > 0;
    }

    /** What of the range is accrued, and why. */
    private static String accrued(Measurement one) {
        String required = amount(one.required());
        return switch (one.basis()) {
            case MINIMUM_OF_RANGE ->
                "No amount in this range is a better estimate than any other, so the minimum is accrued, " + required
                        + " (ASC 450-20-30-1)";
            case MIXED ->
                "The best estimates are accrued, and the minimum where no amount is better than another: " + required
                        + " (ASC 450-20-30-1)";
            case MID_POINT -> "The mid-point is carried, " + required + " (IAS 37.39)";
            default -> "The best estimate is accrued, " + required + " (ASC 450-20-30-1)";
        };
    }

    private static List<String> excess(Shown shown) {
        List<String> paragraphs = new ArrayList<>();
        Money total = shown.close().totals().excessExposure();
        if (total.isZero()) {
            return paragraphs;
        }
        paragraphs.add("It is reasonably possible that the losses exceed what is accrued by up to " + amount(total)
                + " (ASC 450-20-50-3) [exposures.csv].");
        for (Measurement one : shown.exposures().largestFirst()) {
            String accrued =
                    one.basis() == Basis.DISCLOSE_ONLY ? "nothing is accrued" : amount(one.required()) + " is accrued";
            paragraphs.add(shown.nameOf(one.number(), one.obligationId()) + ": " + accrued + ", up to "
                    + amount(one.excessExposure()) + " more is possible [exposures.csv, " + one.obligationId() + "].");
        }
        return paragraphs;
    }

    private static List<String> allocation(Shown shown) {
        return shown.measured().stream()
                .filter(one -> one.declaredShare() != null)
                .map(one -> shown.nameOf(one.number(), one.obligationId()) + ": our share is "
                        + one.declaredShare().percent() + " % [measurements.csv, share_pct, " + one.obligationId()
                        + "]" + authority(shown.index().find(one.number())) + ".")
                .toList();
    }

    private static String authority(Obligation obligation) {
        return obligation == null || obligation.authority().isBlank()
                ? ""
                : "; authority: " + obligation.authority() + " [" + obligation.source() + "]";
    }

    private static List<String> later(Shown shown) {
        List<String> paragraphs = new ArrayList<>();
        shown.close().problems(problem -> {
            boolean late = problem.code() == Code.LATER_CONDITIONS || problem.code() == Code.RELEASE_AFTER_QUARTER_END;
            if (late && paragraphs.size() < Shown.ROWS) {
                paragraphs.add(problem.obligationId() + ": " + Figures.inWords(problem.message())
                        + " (ASC 855-10-50-2) [exceptions.csv, " + problem.place() + "].");
            }
        });
        return paragraphs;
    }

    private static List<String> recoveries(Shown shown) {
        List<String> paragraphs = new ArrayList<>();
        String cited = Citation.RECOVERY.in(shown.close().policy().framework());
        for (RecoveryLine line : shown.recoveries().stream().limit(Shown.ROWS).toList()) {
            Recovery claim = line.claim();
            String from = claim == null ? "" : " from " + claim.counterparty();
            paragraphs.add("Recovery " + line.key().recoveryId() + from + " for "
                    + line.key().obligationId() + ": "
                    + amount(line.movement().claimed()) + " claimed, "
                    + amount(line.movement().closing())
                    + " recognised as an asset, " + amount(line.movement().notBooked())
                    + " not booked " + cited + " [recoveries.csv].");
        }
        return paragraphs;
    }

    /** In words of millions, and exactly; a sentence has room for one pair of brackets, so it says minus. */
    static String amount(Money money) {
        String headline = Figures.headline(money.absolute());
        String exact = Figures.total(money.absolute());
        String currency = " " + money.currency();
        String sign = money.isNegative() ? "minus " : "";
        return sign + (headline.equals(exact) ? exact + currency : headline + currency + " (" + exact + ")");
    }
}
