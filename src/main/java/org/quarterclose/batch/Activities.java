package org.quarterclose.batch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.journal.Correction;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Register;
import org.quarterclose.rollforward.QuarterEvents;

/** What happened in the quarter by obligation, and where it stands. */
final class Activities {

    private final Map<String, Happened> happened = new HashMap<>();

    /**
     * @param paid where the payments stand, files and lines, empty when nothing was paid
     * @param transferred where acquisitions, disposals and representations stand
     * @param settlement how the obligation was settled for good; empty when it was not
     * @param correction of an earlier quarter; null when there is none
     * @param last where the last payment stands, null when nothing was paid
     */
    record Happened(
            QuarterEvents events,
            String paid,
            Map<Event, String> transferred,
            String settlement,
            Correction correction,
            SourceLine last) {

        static Happened nothing(String currency) {
            return new Happened(QuarterEvents.none(currency), "", Map.of(), "", null, null);
        }

        /** Whether nothing was paid, came, went or was put right. */
        boolean isNothing() {
            return paid.isEmpty() && transferred.isEmpty() && correction == null;
        }

        private Happened and(Happened next) {
            return new Happened(
                    events.plus(next.events),
                    joined(paid, next.paid),
                    joined(next.transferred),
                    joined(settlement, next.settlement),
                    joined(next.correction),
                    next.last == null ? last : next.last);
        }

        private Map<Event, String> joined(Map<Event, String> next) {
            Map<Event, String> places = new EnumMap<>(Event.class);
            places.putAll(transferred);
            next.forEach((event, place) -> places.merge(event, place, Happened::joined));
            return places;
        }

        private Correction joined(Correction next) {
            return correction == null || next == null ? (next == null ? correction : next) : correction.plus(next);
        }

        private static String joined(String one, String other) {
            return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
        }
    }

    Activities(Register register) {
        register.activities()
                .forEach(activity -> happened.merge(activity.obligationId(), one(activity), Happened::and));
    }

    private static Happened one(Activity activity) {
        Money amount = activity.amount();
        Money zero = Money.zero(amount.currency());
        String place = activity.source().toString();
        return switch (activity.kind()) {
            case PAYMENT -> new Happened(QuarterEvents.paid(amount), place, Map.of(), "", null, activity.source());
            case SETTLEMENT ->
                new Happened(
                        QuarterEvents.paid(amount), place, Map.of(), settlement(activity), null, activity.source());
            case ACQUISITION -> transfer(new QuarterEvents(zero, amount, zero, zero, zero, zero), activity);
            case DISPOSAL -> transfer(new QuarterEvents(zero, zero, amount, zero, zero, zero), activity);
            case REPRESENTATION -> transfer(new QuarterEvents(zero, zero, zero, amount, zero, zero), activity);
            case CORRECTION -> correction(activity);
            case RECOVERY_COLLECTED -> Happened.nothing(amount.currency());
        };
    }

    private static Happened transfer(QuarterEvents events, Activity activity) {
        Event event = Event.valueOf(activity.kind().name());
        Map<Event, String> place = Map.of(event, activity.source().toString());
        return new Happened(events, "", place, "", null, null);
    }

    private static Happened correction(Activity activity) {
        Money zero = Money.zero(activity.amount().currency());
        QuarterEvents events = new QuarterEvents(zero, zero, zero, zero, activity.amount(), zero);
        Correction correction = new Correction(
                activity.amount(), activity.reference(), activity.source().toString());
        return new Happened(events, "", Map.of(), "", correction, null);
    }

    private static String settlement(Activity activity) {
        String reference = activity.reference().isBlank() ? "" : " by " + activity.reference();
        return activity.amount() + " on " + activity.date() + reference;
    }

    Happened of(Obligation obligation) {
        return happened.getOrDefault(obligation.id(), Happened.nothing(obligation.currency()));
    }
}
