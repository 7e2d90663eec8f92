package org.quarterclose.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.FiscalQuarter;

/**
 * What is allowed and yet often a mistake, said on the error stream alone: what is published comes of the inputs, not
 * of the day or of what else the books hold.
 */
final class Notes {

    private static final String NOTE = "quarter-close: note: ";

    private Notes() {}

    /** A quarter that is closed before its last day. */
    static Optional<String> notOver(FiscalQuarter quarter, LocalDate today) {
        return quarter.end().isAfter(today)
                ? Optional.of(NOTE + quarter + " ends on " + quarter.end() + ", which is still to come")
                : Optional.empty();
    }

    /** @param known whose closes the books hold */
    static Optional<String> firstOf(String company, List<String> known) {
        return known.isEmpty() || known.contains(company)
                ? Optional.empty()
                : Optional.of(NOTE + "these books hold closes of " + String.join(", ", known)
                        + "; this is the first of " + company + "; is --policy the right one?");
    }
}
