package org.quarterclose.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * What a further version of a posted quarter adds to its books: by event and account, the entries the version calls for
 * less those that are posted. Posted entries are never changed (ASC 250); one that is no longer called for is taken
 * back by an entry the other way round, and where nothing differs there is no entry.
 */
public final class EntryDifference {

    private static final String RULE = "A posted entry is never changed: a further version posts the difference";

    private final FiscalQuarter quarter;
    private final int version;

    /** @param version the number of the version that adds the entries */
    public EntryDifference(FiscalQuarter quarter, int version) {
        this.quarter = quarter;
        this.version = version;
    }

    /**
     * The entries that one obligation still needs.
     *
     * @param called for by the version's movements
     * @param booked by the posted versions
     */
    public List<JournalEntry> of(List<JournalEntry> called, List<BookedEntry> booked) {
        Map<Event, JournalEntry> wanted = new EnumMap<>(Event.class);
        called.forEach(entry -> wanted.put(entry.event(), entry));
        Map<Event, BookedEntry> posted = new EnumMap<>(Event.class);
        booked.forEach(entry -> posted.put(entry.event(), entry));
        List<JournalEntry> differences = new ArrayList<>();
        for (Event event : Event.values()) {
            List<Line> lines = lines(wanted.get(event), posted.get(event));
            if (!lines.isEmpty()) {
                differences.add(
                        wanted.containsKey(event)
                                ? adds(wanted.get(event), lines, posted.containsKey(event))
                                : takesBack(posted.get(event), lines));
            }
        }
        return differences;
    }

    private static List<Line> lines(JournalEntry wanted, BookedEntry posted) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        Map<String, Money> nets = new LinkedHashMap<>();
        if (wanted != null) {
            wanted.lines().forEach(line -> {
                accounts.put(line.account().number(), line.account());
                nets.merge(line.account().number(), line.debit().minus(line.credit()), Money::plus);
            });
        }
        if (posted != null) {
            posted.nets().forEach(net -> {
                accounts.putIfAbsent(net.account().number(), net.account());
                nets.merge(net.account().number(), net.amount().negated(), Money::plus);
            });
        }
        return numbered(accounts, nets);
    }

    /** Debits before credits. */
    private static List<Line> numbered(Map<String, Account> accounts, Map<String, Money> nets) {
        List<Line> lines = new ArrayList<>();
        nets.forEach((number, net) -> {
            if (net.isPositive()) {
                lines.add(new Line(lines.size() + 1, accounts.get(number), net, Money.zero(net.currency())));
            }
        });
        nets.forEach((number, net) -> {
            if (net.isNegative()) {
                lines.add(new Line(lines.size() + 1, accounts.get(number), Money.zero(net.currency()), net.absolute()));
            }
        });
        return lines;
    }

    private JournalEntry adds(JournalEntry wanted, List<Line> lines, boolean toPosted) {
        String memo = toPosted ? difference(lines) + wanted.memo() : wanted.memo();
        return new JournalEntry(
                wanted.id() + "-v" + version,
                wanted.date(),
                wanted.propertyId(),
                wanted.obligationId(),
                wanted.event(),
                memo,
                wanted.rule(),
                wanted.source(),
                lines);
    }

    // The memo of the whole event would otherwise name another amount than the entry.
    private static String difference(List<Line> lines) {
        Money debits = lines.stream().map(Line::debit).reduce(Money::plus).orElseThrow();
        return "Difference of " + debits + " to what is posted. In all: ";
    }

    private JournalEntry takesBack(BookedEntry posted, List<Line> lines) {
        return new JournalEntry(
                quarter + "-" + posted.obligationId() + "-" + posted.event() + "-v" + version,
                quarter.end(),
                posted.propertyId(),
                posted.obligationId(),
                posted.event(),
                "Takes back what is posted: version " + version + " does not call for it",
                RULE,
                "posted entries of " + quarter,
                lines);
    }
}
