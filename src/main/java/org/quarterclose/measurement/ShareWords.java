package org.quarterclose.measurement;

import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** What became of a line's share, in words: the classic error is to apply it twice. */
public final class ShareWords {

    private ShareWords() {}

    /** Begins with a semicolon, or is empty when the line states no share. */
    public static String of(Likeness likeness) {
        Share declared = likeness.declaredShare();
        if (declared == null) {
            return "";
        }
        if (declared.isWhole()) {
            return "; all of it is ours";
        }
        String percent = Written.percent(declared);
        return likeness.share().isWhole()
                ? "; amounts are already ours: the share of " + percent + " was NOT applied again (ENTITY)"
                : "; of the whole site's cost " + percent + " is ours (SITE_TOTAL)";
    }
}
