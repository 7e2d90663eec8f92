package org.quarterclose.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.SettledForGood;
import org.quarterclose.portfolio.Bond;
import org.quarterclose.portfolio.Bond.BondStatus;
import org.quarterclose.portfolio.Obligation;

/** What the disclosure says of obligations that ended since the year began, or are about to. */
final class EndedObligations {

    private EndedObligations() {}

    static List<String> words(Shown shown) {
        List<String> paragraphs = new ArrayList<>();
        LocalDate begins = shown.close().header().yearToDateBegins();
        shown.close().register().obligations().stream()
                .filter(one -> one.releasedOn() != null && !one.releasedOn().isBefore(begins))
                .limit(Shown.ROWS)
                .forEach(one -> paragraphs.add(one.title() + ": released on " + one.releasedOn() + ", "
                        + one.releaseReference() + stays(one, shown) + " [" + one.source() + "]."));
        shown.settled().ofTheYear().forEach(one -> paragraphs.add(settled(one, shown)));
        Set<String> answerable = Answerable.of(shown).properties();
        shown.close().register().bonds().stream()
                .filter(bond -> bond.status() == BondStatus.REDUCTION_REQUESTED)
                .limit(Shown.ROWS)
                .forEach(bond -> paragraphs.add(asked(bond, answerable)));
        return paragraphs;
    }

    private static String stays(Obligation one, Shown shown) {
        return one.isReleasedBy(shown.close().header().quarter())
                ? ""
                : ", which is after the quarter: until then it stays in the books";
    }

    private static String settled(Measurement one, Shown shown) {
        return shown.nameOf(one.number(), one.obligationId()) + ": settled for good, "
                + Figures.inWords(SettledForGood.wordsOf(one)) + " [measurements.csv, " + one.obligationId() + "].";
    }

    // Where everything of the property was released or settled, no obligation is left that could stay in the books.
    private static String asked(Bond bond, Set<String> answerable) {
        String left = answerable.contains(bond.propertyId())
                ? "until there is evidence of release the obligation stays in the books"
                : "no obligation of the property is left in the books";
        return "Bond " + bond.id() + " of " + bond.propertyId() + ", " + DisclosureSection.amount(bond.amount())
                + ": its reduction is asked for; " + left + " [bonds.csv].";
    }
}
