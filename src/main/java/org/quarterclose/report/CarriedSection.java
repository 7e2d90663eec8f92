package org.quarterclose.report;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.portfolio.Obligation;

/** Balances that nobody estimated in the quarter: what is carried, why, and what was possible beyond it last. */
final class CarriedSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        List<Measurement> carried = shown.carriedForward().largestFirst();
        if (carried.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Not updated this quarter");
        html.element(
                "p",
                "Nobody estimated these obligations in the quarter; their balances are carried forward. What is"
                        + " possible beyond them is in no total above; the last that is known of it stands here.",
                "class",
                "note");
        Table table = new Table(
                html,
                "Carried forward, " + shown.currencies(),
                List.of("Obligation", "Title", "Reason", "#Carried", "#Last excess exposure"));
        Map<String, Money> last = shown.close().lastExposures();
        for (Measurement one : carried) {
            Obligation obligation = shown.index().find(one.number());
            Money exposure = last.get(one.obligationId());
            table.row(List.of(
                    shown.named(one.obligationId(), one.required()),
                    shown.index().titleOf(one.number()),
                    obligation == null ? "" : obligation.carryForwardReason(),
                    Figures.total(one.required()),
                    exposure == null ? "not known" : Figures.total(exposure)));
        }
        table.end();
        if (shown.carriedForward().leftOut()) {
            html.element(
                    "p",
                    "All " + Figures.of(shown.carriedForward().seen()) + " are in measurements.csv, CARRIED_FORWARD.",
                    "class",
                    "note");
        }
        html.close();
    }

    /** The same in words, for the note to the financial statements. */
    static List<String> words(Shown shown) {
        Map<String, Money> last = shown.close().lastExposures();
        return shown.carriedForward().largestFirst().stream()
                .map(one -> words(shown, one, last.get(one.obligationId())))
                .toList();
    }

    private static String words(Shown shown, Measurement one, Money exposure) {
        Obligation obligation = shown.index().find(one.number());
        boolean hasReason =
                obligation != null && !obligation.carryForwardReason().isBlank();
        String reason = hasReason ? " (" + obligation.carryForwardReason() + ")" : "";
        String place = obligation == null ? "" : "; " + obligation.source();
        String beyond = exposure == null
                ? "what is possible beyond it is not known"
                : exposure.isZero()
                        ? "nothing beyond it was possible when it was estimated last"
                        : "when it was estimated last, up to " + DisclosureSection.amount(exposure)
                                + " beyond it was possible";
        return shown.nameOf(one.number(), one.obligationId()) + ": not updated this quarter" + reason + "; "
                + DisclosureSection.amount(one.required()) + " is carried forward, and " + beyond
                + " [measurements.csv, " + one.obligationId() + place + "].";
    }
}
