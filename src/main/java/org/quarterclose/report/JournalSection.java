package org.quarterclose.report;

import java.util.List;
import org.quarterclose.journal.JournalEntry;

/** The proposed entries as they would be posted; the first hundreds, all of them in the CSV. */
final class JournalSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        CloseTotals totals = shown.close().totals();
        html.open("section").element("h2", "Journal");
        if (totals.entries() == 0) {
            html.element("p", "Nothing moved: there is no entry to post.").close();
            return;
        }
        Table table = new Table(
                html,
                "Proposed entries, " + shown.zero().currency(),
                List.of("Entry", "!Date", "Account", "#Debit", "#Credit", "Memo", "Source"));
        shown.entries().forEach(entry -> add(entry, table));
        table.total(List.of(
                "Total, entries: " + Figures.of(totals.entries()),
                "",
                "",
                Figures.total(totals.entryDebits()),
                Figures.total(totals.entryCredits()),
                "",
                ""));
        table.end();
        if (totals.entries() > Shown.ROWS) {
            html.element(
                    "p",
                    "The first " + Figures.of(Shown.ROWS) + " entries are shown; all are in journal-entries.csv.",
                    "class",
                    "note");
        }
        html.close();
    }

    private void add(JournalEntry entry, Table table) {
        for (JournalEntry.Line line : entry.lines()) {
            boolean first = line.number() == 1;
            table.row(List.of(
                    first ? entry.id() : "",
                    first ? entry.date().toString() : "",
                    line.account().number() + " " + line.account().name(),
                    Figures.of(line.debit()),
                    Figures.of(line.credit()),
                    first ? Figures.inWords(entry.memo()) : "",
                    first ? entry.source() : ""));
        }
    }
}
