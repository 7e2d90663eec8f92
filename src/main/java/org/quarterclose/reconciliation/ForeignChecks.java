package org.quarterclose.reconciliation;

import java.util.List;
import java.util.stream.Stream;

/** Whether obligations in other currencies foot in their own, and are presented at the quarter's rates. */
final class ForeignChecks {

    private ForeignChecks() {}

    /** Nothing where all obligations are in the presentation currency. */
    static List<Check> foreignObligations(CloseFigures figures) {
        ForeignFigures foreign = figures.foreign();
        if (foreign == ForeignFigures.NONE) {
            return List.of();
        }
        String own = "every obligation in another currency, in its own";
        return Stream.of(
                        Compared.breaks("foreign-opening-equals-prior-closing", foreign.opened(), own),
                        Compared.breaks("foreign-roll-forward-foots", foreign.unfooted(), own),
                        Compared.breaks("foreign-closing-equals-required-balance", foreign.required(), own),
                        Compared.breaks(
                                "translated-at-the-rates",
                                foreign.mistranslated(),
                                "balances at the quarter-end rate, movements at the average rate"))
                .flatMap(List::stream)
                .toList();
    }
}
