package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.evidence.EntriesIn.Entry;
import org.quarterclose.evidence.Findings.Compared;
import org.quarterclose.evidence.RecoveriesIn.Moved;
import org.quarterclose.journal.JournalEntry.Event;

/**
 * Every movement that is booked has its entry, and every entry its movement: what was incurred, revised, accreted,
 * released, taken over or handed on always, what is recognised of recoveries, and payments and collections when the
 * policy has this close post them. Roll-forward and journal come in the same order of obligations and are read side by
 * side.
 */
final class MovementProof implements Proof {

    @Override
    public void check(Published folder, Findings findings) throws IOException {
        boolean paymentsPosted =
                folder.proposal().path("payments_posted_by").asString("").equals("CLOSE");
        RecoveriesIn recoveries = RecoveriesIn.read(folder, findings);
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
                compare(row, new Booked(booked, paymentsPosted, recoveries.of(row.text("obligation_id"))), findings);
            }
            for (Entry rest = ahead; rest != null; rest = entries.next()) {
                stranger(rest, findings);
            }
        }
    }

    /** Debits of one obligation's entries by event, beside what happened to its recoveries. */
    private record Booked(Map<String, BigDecimal> byEvent, boolean paymentsPosted, Moved recovered) {}

    private void compare(Row row, Booked booked, Findings findings) {
        Map<String, BigDecimal> events = booked.byEvent();
        same(row, "incurred", of(events, Event.INCURRED), findings);
        same(row, "revisions", of(events, Event.REVISION_UP).subtract(of(events, Event.REVISION_DOWN)), findings);
        same(row, "released", of(events, Event.RELEASE).negate(), findings);
        same(row, "acquired", of(events, Event.ACQUISITION), findings);
        same(row, "disposed", of(events, Event.DISPOSAL).negate(), findings);
        inSize(row, "accretion", of(events, Event.ACCRETION), findings);
        inSize(row, "representation", of(events, Event.REPRESENTATION), findings);
        recoveries(row, booked, findings);
        if (booked.paymentsPosted()) {
            inSize(row, "payments", of(events, Event.PAYMENT), findings);
        }
    }

    private void recoveries(Row row, Booked booked, Findings findings) {
        BigDecimal collected =
                booked.paymentsPosted() ? booked.recovered().collected().abs() : BigDecimal.ZERO;
        BigDecimal recognised = booked.recovered().recognised().abs();
        String what = " entries of " + row.text("obligation_id") + " are not what recoveries.csv says";
        Map<String, BigDecimal> events = booked.byEvent();
        findings.same(row.place(), "the RECOVERY" + what, new Compared(of(events, Event.RECOVERY), recognised));
        findings.same(
                row.place(),
                "the RECOVERY_COLLECTED" + what,
                new Compared(of(events, Event.RECOVERY_COLLECTED), collected));
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
