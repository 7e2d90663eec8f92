package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.quarterclose.evidence.BookingsIn.Booking;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.RecoveriesIn.Moved;
import org.quarterclose.journal.JournalEntry.Event;

/**
 * Every movement that is booked has its entry, and every entry its movement: what was incurred, revised, accreted,
 * released, taken over or handed on always, what is recognised of recoveries, and payments and collections when the
 * policy has this close post them, and exchange differences. Roll-forward and journal come in the same order of
 * obligations and are read side by side.
 */
final class MovementProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        boolean paymentsPosted =
                folder.proposal().path("payments_posted_by").asString("").equals("CLOSE");
        RecoveriesIn recoveries = RecoveriesIn.read(folder, findings);
        try (CsvIn rollForward = folder.open(RollForwardProof.QUARTER);
                BookingsIn bookings = new BookingsIn(folder)) {
            Booking ahead = bookings.next();
            for (Row row = rollForward.next(); row != null; row = rollForward.next()) {
                String id = row.text("obligation_id");
                ahead = skipStrangers(ahead, row, new Reading(bookings, findings));
                boolean own = ahead != null && ahead.obligationId().equals(id);
                Booking booking = own ? ahead : new Booking(row.place(), "", id, Map.of());
                compare(row, new Booked(booking, paymentsPosted, recoveries.of(id)), findings);
                ahead = own ? bookings.next() : ahead;
            }
            for (Booking rest = ahead; rest != null; rest = bookings.next()) {
                stranger(rest, findings);
            }
        }
    }

    /** What one obligation's entries come to, beside what happened to its recoveries. */
    private record Booked(Booking entries, boolean paymentsPosted, Moved recovered) {}

    private void compare(Row row, Booked booked, Findings findings) {
        Booking entries = booked.entries();
        same(row, "incurred", entries.of(Event.INCURRED), findings);
        same(row, "revisions", revised(entries), findings);
        same(row, "released", entries.of(Event.RELEASE).negate(), findings);
        same(row, "acquired", entries.of(Event.ACQUISITION), findings);
        same(row, "disposed", entries.of(Event.DISPOSAL).negate(), findings);
        inSize(row, "accretion", entries.of(Event.ACCRETION), findings);
        inSize(row, "representation", entries.of(Event.REPRESENTATION), findings);
        inSize(row, "fx", entries.of(Event.FX), findings);
        recoveries(row, booked, findings);
        if (booked.paymentsPosted()) {
            inSize(row, "payments", entries.of(Event.PAYMENT), findings);
        }
    }

    /** Changes of estimate, and what was put right of earlier quarters. */
    private static BigDecimal revised(Booking entries) {
        return entries.of(Event.REVISION_UP)
                .subtract(entries.of(Event.REVISION_DOWN))
                .add(entries.of(Event.CORRECTION_UP))
                .subtract(entries.of(Event.CORRECTION_DOWN));
    }

    private void recoveries(Row row, Booked booked, Findings findings) {
        BigDecimal collected =
                booked.paymentsPosted() ? booked.recovered().collected().abs() : BigDecimal.ZERO;
        BigDecimal recognised = booked.recovered().recognised().abs();
        String what = " entries of " + row.text("obligation_id") + " are not what recoveries.csv says";
        Booking entries = booked.entries();
        BigDecimal fx = booked.recovered().fx().abs();
        findings.same(row.place(), "the RECOVERY_FX" + what, new Compared(entries.of(Event.RECOVERY_FX), fx));
        findings.same(row.place(), "the RECOVERY" + what, new Compared(entries.of(Event.RECOVERY), recognised));
        findings.same(
                row.place(),
                "the RECOVERY_COLLECTED" + what,
                new Compared(entries.of(Event.RECOVERY_COLLECTED), collected));
    }

    /** An entry of either direction has the debits of its size. */
    private void inSize(Row row, String column, BigDecimal booked, Findings findings) {
        String what = "the entries of " + column + " of " + row.text("obligation_id") + " are not its movement";
        findings.same(row.place(), what, new Compared(booked, row.amount(column).abs()));
    }

    private void same(Row row, String column, BigDecimal booked, Findings findings) {
        String what = "the entries of " + column + " of " + row.text("obligation_id") + " are not its movement";
        findings.same(row.place(), what, new Compared(booked, row.amount(column)));
    }

    private record Reading(BookingsIn bookings, Findings findings) {}

    /** Passes over entries of obligations that come before the row and therefore have no row of their own. */
    private Booking skipStrangers(Booking ahead, Row row, Reading reading) throws IOException {
        Booking booking = ahead;
        while (booking != null && booking.obligationId().compareTo(row.text("obligation_id")) < 0) {
            stranger(booking, reading.findings());
            booking = reading.bookings().next();
        }
        return booking;
    }

    // What was posted of an obligation that has left the register, and is taken back, comes to nothing.
    private void stranger(Booking booking, Findings findings) {
        if (!booking.isNothing()) {
            String message = booking.name() + " is of obligation " + booking.obligationId()
                    + ", which has no roll-forward row or is out of order";
            findings.add(new Finding(booking.place(), message));
        }
    }
}
