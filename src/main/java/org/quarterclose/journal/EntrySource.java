package org.quarterclose.journal;

/**
 * Where the figures of an obligation's entries stand, as text: files and lines such as {@code estimates/counsel.csv:2},
 * or {@code prior closing}.
 *
 * @param measured what the required balance rests on: estimates, or the release in the register
 * @param paid where the payments stand; empty when there are none
 * @param transferred where acquisitions, disposals and representations stand; empty when there are none
 */
public record EntrySource(String measured, String paid, String transferred) {

    public EntrySource(String measured, String paid) {
        this(measured, paid, "");
    }
}
