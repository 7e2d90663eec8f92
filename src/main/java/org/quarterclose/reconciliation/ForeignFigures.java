package org.quarterclose.reconciliation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.LineSums;

/**
 * What the checks compare of obligations in other currencies. Amounts of two currencies are never in one sum.
 *
 * @param aggregated sums of the accepted estimate lines as they were measured, by currency
 * @param resummed the same sums, made anew from the stored lines
 * @param opened obligations whose opening in their own currency is not the closing of the quarter before
 * @param unfooted obligations whose movements do not make their closing in their own currency
 * @param required obligations whose closing is not what the measurement says, in their own currency
 * @param mistranslated amounts in the presentation currency (actual) that are not the local one at its rate (expected)
 */
public record ForeignFigures(
        SortedMap<String, LineSums> aggregated,
        SortedMap<String, LineSums> resummed,
        List<Break> opened,
        List<Break> unfooted,
        List<Break> required,
        List<Break> mistranslated) {

    /** All obligations are in the presentation currency. */
    public static final ForeignFigures NONE =
            new ForeignFigures(new TreeMap<>(), new TreeMap<>(), List.of(), List.of(), List.of(), List.of());

    public ForeignFigures {
        opened = List.copyOf(opened);
        unfooted = List.copyOf(unfooted);
        required = List.copyOf(required);
        mistranslated = List.copyOf(mistranslated);
    }
}
