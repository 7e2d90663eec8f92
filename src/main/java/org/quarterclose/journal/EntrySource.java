package org.quarterclose.journal;

import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;

/**
 * Where the figures of an obligation's entries stand, as text: files and lines such as {@code estimates/counsel.csv:2},
 * or {@code prior closing}.
 *
 * @param measured what the required balance rests on: estimates, or the release in the register
 * @param paid where the payments stand; empty when there are none
 * @param transferred where acquisitions, disposals and representations stand; without those that there are none of
 * @param correction an error of an earlier quarter put right in this one; null when there is none
 * @param retirementCost what the obligation's asset is carried at before these entries; null when nobody says it
 */
public record EntrySource(
        String measured, String paid, Map<Event, String> transferred, Correction correction, Money retirementCost) {

    public EntrySource(String measured, String paid) {
        this(measured, paid, Map.of(), null, null);
    }

    /** What came in another currency than is carried moves nothing. */
    Money corrected(String currency) {
        return correction == null || !correction.amount().currency().equals(currency)
                ? Money.zero(currency)
                : correction.amount();
    }
}
