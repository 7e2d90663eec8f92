package org.quarterclose.report;

import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader.CloseState;

/** What a version comes to, in the words that stand first on the page. */
enum Verdict {
    FAILED_CHECKS("FAILED CHECKS", "bad"),
    INCOMPLETE("INCOMPLETE", "warn"),
    PROPOSED("PROPOSED", "good"),
    APPROVED("APPROVED", "good"),
    POSTED("POSTED", "good"),
    SUPERSEDED("SUPERSEDED", "warn");

    private final String words;
    private final String style;

    Verdict(String words, String style) {
        this.words = words;
        this.style = style;
    }

    static Verdict of(FrozenClose close) {
        if (close.checks().stream().anyMatch(Check::failed)) {
            return FAILED_CHECKS;
        }
        if (close.totals().errors() > 0 || close.header().state() == CloseState.INCOMPLETE) {
            return INCOMPLETE;
        }
        return switch (close.header().state()) {
            case APPROVED -> APPROVED;
            case POSTED -> POSTED;
            case SUPERSEDED, ABANDONED -> SUPERSEDED;
            default -> PROPOSED;
        };
    }

    String words() {
        return words;
    }

    /** How it looks: what has warnings is not simply good. */
    String style(FrozenClose close) {
        return style.equals("good") && close.totals().warnings() > 0 ? "warn" : style;
    }
}
