package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quarterclose.basics.Money;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * {@code journal.journal}: the entries of {@code journal-entries.csv} for hledger and Ledger, debits positive. Accounts
 * and the commodity are declared, the entry's id is the transaction's code, and {@code hledger check --strict} passes.
 * Signs that mean something to those programs ({@code ;}, {@code |}, colons and brackets in names) are replaced.
 */
final class HledgerJournal {

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private final Writer out;
    private final Map<Account, String> names = new HashMap<>();

    private HledgerJournal(Writer out) {
        this.out = out;
    }

    /** Writes what stands before the entries; the entries follow one by one. */
    static HledgerJournal begin(FrozenClose close, Writer out) {
        HledgerJournal journal = new HledgerJournal(out);
        journal.opening(close);
        journal.declarations(close);
        return journal;
    }

    private void opening(FrozenClose close) {
        CloseHeader header = close.header();
        line("; " + comment(header.company()) + ", " + header.quarter() + ", version " + header.version());
        if (!header.mark().isEmpty()) {
            line("; " + header.mark() + ": nothing of this can be posted");
        }
    }

    private void declarations(FrozenClose close) {
        String currency = close.policy().presentationCurrency();
        line("");
        line("commodity " + currency);
        line("    format 1000.00 " + currency);
        line("");
        ChartOfAccounts chart = close.policy().chart();
        new TreeMap<>(chart.liabilities()).values().forEach(this::declare);
        new TreeMap<>(chart.expenses()).values().forEach(this::declare);
        if (chart.payments() != null) {
            declare(chart.payments());
        }
    }

    private void declare(Account account) {
        if (!names.containsKey(account)) {
            names.put(account, name(account));
            line("account " + names.get(account));
        }
    }

    void entry(JournalEntry entry) {
        line("");
        entry.lines().forEach(line -> declare(line.account()));
        line(entry.date() + " (" + code(entry.id()) + ") " + comment(entry.memo()));
        line("    ; property: " + comment(entry.propertyId()) + ", obligation: " + comment(entry.obligationId())
                + ", event: " + entry.event());
        line("    ; " + comment(entry.rule()));
        line("    ; " + comment(entry.source()));
        for (JournalEntry.Line line : entry.lines()) {
            Money amount = line.debit().minus(line.credit());
            line("    " + names.get(line.account()) + "  " + amount);
        }
    }

    /** Number and name as one account; two blanks would end a name, a colon would begin a sub-account. */
    static String name(Account account) {
        String name = comment(account.number() + " " + account.name())
                .replace(':', '-')
                .replace('(', '-')
                .replace(')', '-')
                .replace('[', '-')
                .replace(']', '-');
        return name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0)) ? ("account " + name).strip() : name;
    }

    private static String code(String id) {
        return comment(id).replace('(', '[').replace(')', ']');
    }

    /** One line of text without the signs that begin a comment or split a description. */
    private static String comment(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        String plain = clean.toString().replace(';', ',').replace('|', '/').strip();
        return plain.contains("  ") ? BLANKS.matcher(plain).replaceAll(" ") : plain;
    }

    private void line(String text) {
        try {
            out.write(text.stripTrailing());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
