package org.quarterclose.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.BookedEntry;

/**
 * {@code posted-entries.csv} of the evidence: what earlier versions of the quarter have put into its books, by
 * obligation, event and account. The version's own entries add to it; the file is there only where some are posted.
 */
public final class PostedEntriesCsv {

    private PostedEntriesCsv() {}

    /** @param entries gives each entry to the consumer, in the order of obligations */
    public static void write(Path file, Consumer<Consumer<BookedEntry>> entries) {
        try (CsvOut out = CsvOut.create(file)) {
            out.cell("property_id")
                    .cell("obligation_id")
                    .cell("event")
                    .cell("account")
                    .cell("account_name")
                    .cell("debit")
                    .cell("credit")
                    .cell("currency");
            out.end();
            entries.accept(entry -> entry.nets().forEach(net -> writeNet(entry, net, out)));
        }
    }

    private static void writeNet(BookedEntry entry, BookedEntry.Net net, CsvOut out) {
        Money zero = Money.zero(net.amount().currency());
        Money size = net.amount().absolute();
        out.text(entry.propertyId())
                .text(entry.obligationId())
                .text(entry.event().name());
        out.text(net.account().number()).text(net.account().name());
        out.number(net.amount().isNegative() ? zero : size).number(net.amount().isNegative() ? size : zero);
        out.text(net.amount().currency()).end();
    }
}
