package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.rollforward.RollForwardRow;

/** The quarter in one sentence, and the figures a controller is asked for first. */
final class HeadlineSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        html.open("section", "aria-label", "Headline");
        html.element("p", sentence(shown), "class", "headline");
        html.open("dl", "class", "key");
        CloseTotals totals = shown.close().totals();
        figure(html, "Opening", totals.quarter().opening());
        figure(html, "Accrual to expense", totals.accrual());
        moved(html, "Retirement cost, asset", totals.capitalised());
        moved(html, "Accretion", totals.quarter().accretion());
        moved(html, "Acquired", totals.quarter().acquired());
        moved(html, "Disposed", totals.quarter().disposed());
        moved(html, "Re-presented", totals.quarter().representation());
        moved(html, "Exchange difference", totals.quarter().fx());
        figure(html, "Payments", totals.quarter().payments());
        figure(html, "Closing", totals.quarter().closing());
        figure(html, "Current", totals.current());
        figure(html, "Non-current", totals.noncurrent());
        figure(html, "Expense of the quarter", totals.expense());
        figure(html, "Excess exposure, not booked", totals.excessExposure());
        totals.closingByClass().forEach((name, money) -> figure(html, "Closing " + Words.of(name), money));
        html.close().close();
    }

    /** A figure of a kind that most quarters do not have. */
    private void moved(Html html, String name, Money money) {
        if (!money.isZero()) {
            figure(html, name, money);
        }
    }

    private void figure(Html html, String name, Money money) {
        html.open("div").element("dt", name).element("dd", Figures.total(money)).close();
    }

    static String sentence(Shown shown) {
        CloseTotals totals = shown.close().totals();
        Money accrual = totals.accrual();
        String closing = asset(totals) + " The books will carry "
                + amount(totals.quarter().closing()) + ".";
        if (shown.accruals().seen() == 0 && accrual.isZero()) {
            return "The quarter adds no accrual." + closing;
        }
        String verb = accrual.isNegative() ? "The quarter takes back " : "The quarter adds ";
        return verb + amount(accrual.absolute()) + " of accrual: " + String.join(", ", parts(shown)) + "." + closing;
    }

    /** What the quarter adds to obligations without adding to expense. */
    private static String asset(CloseTotals totals) {
        Money asset = totals.capitalised();
        if (asset.isZero()) {
            return "";
        }
        String verb =
                asset.isNegative() ? " Retirement cost, an asset, falls by " : " Retirement cost, an asset, grows by ";
        return verb + amount(asset.absolute()) + ".";
    }

    private static List<String> parts(Shown shown) {
        List<String> parts = new ArrayList<>();
        Money rest = shown.close().totals().accrual();
        for (RollForwardRow row : shown.accruals().largestFirst()) {
            Money accrual = row.quarter().accrual();
            if (!isNamed(accrual, shown.close().totals().accrual())) {
                break;
            }
            parts.add(part(shown, accrual) + " for " + shown.nameOf(row.number(), row.obligationId()));
            rest = rest.minus(accrual);
        }
        long others = shown.accruals().seen() - parts.size();
        if (others > 0) {
            String noun = parts.isEmpty() ? "obligation" : "other";
            parts.add(part(shown, rest) + " for " + Figures.count(others, noun));
        } else if (!rest.isZero()) {
            parts.add(part(shown, rest) + " for retirement obligations that fell by more than their asset");
        }
        return parts;
    }

    /** The verb has the sign of the whole: a part has only one when it goes the other way. */
    private static String part(Shown shown, Money part) {
        boolean taken = shown.close().totals().accrual().isNegative();
        String size = Figures.headline(part.absolute());
        return part.isZero() || part.isNegative() == taken ? size : "less " + size;
    }

    /** An obligation is named in the sentence when it is at least a twentieth of the whole. */
    private static boolean isNamed(Money accrual, Money whole) {
        BigDecimal twentyfold = accrual.absolute().amount().multiply(BigDecimal.valueOf(20));
        return twentyfold.compareTo(whole.absolute().amount()) >= 0;
    }

    private static String amount(Money money) {
        return Figures.headline(money) + " " + money.currency();
    }
}
