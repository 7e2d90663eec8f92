package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * {@code journal.beancount}: the entries of {@code journal-entries.csv} for beancount, debits positive. An account
 * stands under the root that its role in the chart of accounts belongs to, and is opened before it is first used;
 * {@code bean-check} passes. What belongs to no role stands under Equity.
 */
final class BeancountLedger {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Writer out;
    private final LocalDate opened;
    private final Map<Account, String> names = new HashMap<>();
    private final Map<Account, String> roots;

    private BeancountLedger(FrozenClose close, Writer out) {
        this.out = out;
        this.opened = close.header().yearToDateBegins();
        this.roots = roots(close.policy().chart());
    }

    /** Writes what stands before the entries; the entries follow one by one. */
    static BeancountLedger begin(FrozenClose close, Writer out) {
        BeancountLedger ledger = new BeancountLedger(close, out);
        CloseHeader header = close.header();
        String mark = header.mark().isEmpty() ? "" : header.mark() + ": nothing of this can be posted; ";
        ledger.line("; " + oneLine(mark + header.company() + ", " + ReconciliationHtml.titleOf(header)));
        ledger.line("option \"title\" " + quoted(header.company()));
        ledger.line("option \"operating_currency\" " + quoted(close.policy().presentationCurrency()));
        return ledger;
    }

    private static Map<Account, String> roots(ChartOfAccounts chart) {
        Map<Account, String> roots = new HashMap<>();
        if (chart.exchange() != null && chart.exchange().isIncome()) {
            roots.put(chart.exchange().account(), "Expenses");
        }
        if (chart.recovery() != null) {
            roots.put(chart.recovery().income(), "Income");
            roots.put(chart.recovery().receivable(), "Assets");
        }
        if (chart.retirement() != null) {
            roots.put(chart.retirement().settlement(), "Expenses");
            roots.put(chart.retirement().accretion(), "Expenses");
            roots.put(chart.retirement().cost(), "Assets");
        }
        if (chart.payments() != null) {
            roots.put(chart.payments(), "Assets");
        }
        chart.expenses().values().forEach(account -> roots.put(account, "Expenses"));
        chart.liabilities().values().forEach(account -> roots.put(account, "Liabilities"));
        return roots;
    }

    void entry(JournalEntry entry) {
        line("");
        entry.lines().forEach(line -> open(line.account()));
        line(entry.date() + " * " + quoted(entry.memo()));
        line("  entry: " + quoted(entry.id()));
        line("  property: " + quoted(entry.propertyId()));
        line("  obligation: " + quoted(entry.obligationId()));
        line("  event: " + quoted(entry.event().name()));
        line("  rule: " + quoted(entry.rule()));
        line("  source: " + quoted(entry.source()));
        for (JournalEntry.Line line : entry.lines()) {
            line("  " + names.get(line.account()) + "  " + line.debit().minus(line.credit()));
        }
    }

    private void open(Account account) {
        if (!names.containsKey(account)) {
            names.put(account, roots.getOrDefault(account, "Equity") + ":" + component(account));
            line(opened + " open " + names.get(account));
        }
    }

    /** Number and name in one word: letters, digits and hyphens, which begins with a capital or a digit. */
    static String component(Account account) {
        String word = NOT_IN_NAMES
                .matcher(account.number() + " " + account.name())
                .replaceAll("-")
                .replaceAll("^-+|-+$", "");
        boolean begins = !word.isEmpty()
                && word.charAt(0) < 128
                && Character.isLetterOrDigit(word.charAt(0))
                && !Character.isLowerCase(word.charAt(0));
        return begins ? word : "A-" + word;
    }

    private static String quoted(String text) {
        return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String oneLine(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
