package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.NumberRange;
import org.quarterclose.journal.BookedEntry;
import org.quarterclose.journal.EntryDifference;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.portfolio.Obligation;

/**
 * Takes what is in the quarter's books already off the entries that a version calls for. In a quarter of which nothing
 * is posted, that is nothing.
 */
final class BookedEntries {

    private final CloseStores stores;
    private final long closeId;
    private final List<Obligation> obligations;
    private final EntryDifference difference;
    private final SortedMap<String, List<BookedEntry>> gone;

    private BookedEntries(CloseWorkspace workspace, EntryDifference difference) {
        this.stores = workspace.stores();
        this.closeId = workspace.closeId();
        this.obligations = workspace.register().obligations();
        this.difference = difference;
        this.gone = difference == null ? new TreeMap<>() : stores.booked().withoutObligation(closeId);
    }

    static BookedEntries of(CloseWorkspace workspace) {
        CloseVersion draft = workspace.stores().versions().byId(workspace.closeId());
        boolean none = workspace.stores().versions().inTheBooksBefore(draft).isEmpty();
        return new BookedEntries(
                workspace, none ? null : new EntryDifference(workspace.request().fiscalQuarter(), draft.version()));
    }

    /** @param called the entries of a block's obligations, in their order */
    List<JournalEntry> added(Map<String, List<JournalEntry>> called, NumberRange block) {
        List<JournalEntry> added = new ArrayList<>();
        if (difference == null) {
            called.values().forEach(added::addAll);
            return added;
        }
        Map<String, List<BookedEntry>> booked = stores.booked().of(closeId, called.keySet());
        String before = block.from() == 0 ? "" : after(block.from() - 1);
        for (Map.Entry<String, List<JournalEntry>> one : called.entrySet()) {
            takeBack(gone.subMap(before, one.getKey()), added);
            added.addAll(difference.of(one.getValue(), booked.getOrDefault(one.getKey(), List.of())));
            before = one.getKey() + '\0';
        }
        if (block.to() == obligations.size()) {
            takeBack(gone.tailMap(before), added);
        }
        return added;
    }

    private String after(int number) {
        return obligations.get(number).id() + '\0';
    }

    /** Obligations that the register no longer has: what is posted of them goes. */
    private void takeBack(Map<String, List<BookedEntry>> posted, List<JournalEntry> added) {
        posted.values().forEach(entries -> added.addAll(difference.of(List.of(), entries)));
    }
}
