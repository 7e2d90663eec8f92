package org.quarterclose.reconciliation;

import java.util.SortedMap;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardTotals.Subtotal;

/**
 * What a version's books come to, in the presentation currency.
 *
 * @param expense what the entries take to the expense accounts, payments above a balance included; income is negative
 * @param accrual what the entries add through expense before accretion and recoveries
 * @param closingByClass a class without obligations is absent
 * @param entriesByEvent an event that did not happen is absent
 */
record BookTotals(
        Movements quarter,
        Movements yearToDate,
        Money current,
        Money expense,
        Money accrual,
        Money excessPayments,
        Money excessExposure,
        long entries,
        Money entryDebits,
        Money entryCredits,
        SortedMap<ObligationClass, Money> closingByClass,
        SortedMap<Event, Long> entriesByEvent,
        SortedMap<String, Subtotal> byProperty) {}
