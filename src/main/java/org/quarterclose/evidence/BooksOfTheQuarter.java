package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.policy.ChartOfAccounts.Account;

/** What earlier versions of a quarter have put into its books, as the evidence of a later version keeps it. */
public final class BooksOfTheQuarter {

    private BooksOfTheQuarter() {}

    /** The posted entries, each event of an obligation as one; none when the evidence has no such file. */
    public static List<JournalEntry> read(Path folder, LocalDate day) throws IOException {
        Map<List<String>, List<Row>> entries = new LinkedHashMap<>();
        if (KeptFiles.has(folder, EvidenceFolder.POSTED_ENTRIES)) {
            try (CsvIn in = new CsvIn(folder, EvidenceFolder.POSTED_ENTRIES)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    entries.computeIfAbsent(
                                    List.of(row.text("obligation_id"), row.text("event")), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return entries.values().stream().map(rows -> entry(rows, day)).toList();
    }

    private static JournalEntry entry(List<Row> rows, LocalDate day) {
        Row first = rows.get(0);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            String currency = row.text("currency");
            lines.add(new Line(
                    lines.size() + 1,
                    new Account(row.text("account"), row.text("account_name")),
                    new Money(row.amount("debit"), currency),
                    new Money(row.amount("credit"), currency)));
        }
        return new JournalEntry(
                "posted-" + first.text("obligation_id") + "-" + first.text("event"),
                day,
                first.text("property_id"),
                first.text("obligation_id"),
                Event.valueOf(first.text("event")),
                "As it was posted",
                "",
                first.place().toString(),
                lines);
    }
}
