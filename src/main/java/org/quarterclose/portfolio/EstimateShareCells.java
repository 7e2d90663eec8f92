package org.quarterclose.portfolio;

import static org.quarterclose.portfolio.EstimateFile.SHARE_BASIS;
import static org.quarterclose.portfolio.EstimateFile.SHARE_PCT;

import java.math.BigDecimal;
import java.util.Locale;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Share;
import org.quarterclose.intake.Rates;

/** Reads share_pct and share_basis: which belong together, and whether the share has been applied already. */
final class EstimateShareCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = Share.DECIMALS - 2;

    private final EstimateCells cells;
    private String lastShare = "";
    private String lastBasis = "";
    private EstimateShare last = EstimateShare.WHOLE;

    enum Basis {
        ENTITY,
        SITE_TOTAL
    }

    EstimateShareCells(EstimateCells cells) {
        this.cells = cells;
    }

    /** The row's share; the whole also when something is wrong with it, which is noted. */
    EstimateShare read() {
        boolean noShare = cells.isBlank(SHARE_PCT);
        if (noShare && cells.isBlank(SHARE_BASIS)) {
            return EstimateShare.WHOLE;
        }
        if (!cells.matches(SHARE_PCT, lastShare) || !cells.matches(SHARE_BASIS, lastBasis)) {
            EstimateShare share = parsed(noShare);
            if (share == null) {
                return EstimateShare.WHOLE;
            }
            lastShare = cells.text(SHARE_PCT);
            lastBasis = cells.text(SHARE_BASIS);
            last = share;
        }
        return last;
    }

    private EstimateShare parsed(boolean noShare) {
        Basis basis = basis();
        Share declared = noShare ? null : share();
        if (!noShare && cells.isBlank(SHARE_BASIS)) {
            cells.note(
                    Code.SHARE_WITHOUT_BASIS,
                    SHARE_BASIS,
                    "found a share without its basis; expected ENTITY or SITE_TOTAL");
        }
        if (noShare && basis == Basis.SITE_TOTAL) {
            cells.note(Code.BASIS_WITHOUT_SHARE, SHARE_PCT, "found SITE_TOTAL without a share; expected share_pct");
            return null;
        }
        if (basis == null || declared == null && !noShare) {
            return null;
        }
        return EstimateShare.of(basis == Basis.SITE_TOTAL ? declared : Share.WHOLE, declared);
    }

    private Basis basis() {
        String text = cells.text(SHARE_BASIS);
        String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Basis basis : Basis.values()) {
            if (basis.name().equals(word)) {
                return basis;
            }
        }
        if (!text.isEmpty()) {
            cells.note(Code.VALUE_NOT_LISTED, SHARE_BASIS, "found " + text + "; expected one of ENTITY, SITE_TOTAL");
        }
        return null;
    }

    private Share share() {
        String text = cells.text(SHARE_PCT);
        BigDecimal percent = cells.rates().figure(text);
        boolean readable = percent != null
                && percent.signum() > 0
                && percent.compareTo(HUNDRED) <= 0
                && percent.stripTrailingZeros().scale() <= PERCENT_DECIMALS;
        if (!readable) {
            cells.note(Code.SHARE_UNREADABLE, SHARE_PCT, "found " + text + "; expected a percentage such as 31 or 31%");
            return null;
        }
        if (percent.compareTo(BigDecimal.ONE) <= 0 && !Rates.isPercentage(text)) {
            cells.note(
                    Code.SHARE_AMBIGUOUS,
                    SHARE_PCT,
                    "found " + text + ", which may mean "
                            + percent.movePointRight(2).stripTrailingZeros().toPlainString() + "% or " + text
                            + "%; expected a percentage such as 31 or 31%");
            return null;
        }
        return Share.ofPercent(percent);
    }
}
