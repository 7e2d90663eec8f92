package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.EntriesIn.Entry;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.journal.JournalEntry.Event;

/**
 * Every movement that is booked has its entry, and every entry its movement: what was incurred, revised, accreted,
 * released, taken over or handed on always, payments when the policy has this close post them. Roll-forward and journal
 * come in the same order of obligations and are read side by side.
 */
final class MovementProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        boolean paymentsPosted =
                folder.proposal().path("payments_posted_by").asString("").equals("CLOSE");
        try (CsvIn rollForward = folder.open(RollForwardProof.QUARTER);
                EntriesIn entries = new EntriesIn(folder)) {
            Entry ahead = entries.next();
            for (Row row = rollForward.next(); row != null; row = rollForward.next()) {
                ahead = skipStrangers(ahead, row, new Reading(entries, findings));
                Map<String, BigDecimal> booked = new HashMap<>();
                while (ahead != null && ahead.obligationId().equals(row.text("obligation_id"))) {
                    booked.merge(ahead.event(), ahead.debits(), BigDecimal::add);
                    ahead = entries.next();
                }
                compare(row, new Booked(booked, paymentsPosted), findings);
            }
            for (Entry rest = ahead; rest != null; rest = entries.next()) {
                stranger(rest, findings);
            }
        }
    }

    /** Debits of one obligation's entries by event. */
    private record Booked(Map<String, BigDecimal> byEvent, boolean paymentsPosted) {}

    private void compare(Row row, Booked booked, Findings findings) {
        Map<String, BigDecimal> events = booked.byEvent();
        same(row, "incurred", of(events, Event.INCURRED), findings);
        same(row, "revisions", of(events, Event.REVISION_UP).subtract(of(events, Event.REVISION_DOWN)), findings);
        same(row, "released", of(events, Event.RELEASE).negate(), findings);
        same(row, "acquired", of(events, Event.ACQUISITION), findings);
        same(row, "disposed", of(events, Event.DISPOSAL).negate(), findings);
        inSize(row, "accretion", of(events, Event.ACCRETION), findings);
        inSize(row, "representation", of(events, Event.REPRESENTATION), findings);
        if (booked.paymentsPosted()) {
            inSize(row, "payments", of(events, Event.PAYMENT), findings);
        }
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

    private record Reading(EntriesIn entries, Findings findings) {}

    /** Passes over entries of obligations that come before the row and therefore have no row of their own. */
    private Entry skipStrangers(Entry ahead, Row row, Reading reading) throws IOException {
        Entry entry = ahead;
        while (entry != null && entry.obligationId().compareTo(row.text("obligation_id")) < 0) {
            stranger(entry, reading.findings());
            entry = reading.entries().next();
        }
        return entry;
    }

    private void stranger(Entry entry, Findings findings) {
        String message = "entry " + entry.id() + " is of obligation " + entry.obligationId()
                + ", which has no roll-forward row or is out of order";
        findings.add(new Finding(entry.place(), message));
    }

    private static BigDecimal of(Map<String, BigDecimal> events, Event event) {
        return events.getOrDefault(event.name(), BigDecimal.ZERO);
    }
}
