package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quarterclose.journal.JournalEntry;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ChartOfAccounts.Account;

/**
 * The entries of {@code journal-entries.csv} for beancount, debits positive, in three files, because an account may be
 * opened once only in a ledger of several quarters: {@code journal-entries.beancount} has the entries and opens
 * nothing, {@code accounts.beancount} opens the accounts, and {@code journal.beancount} includes both;
 * {@code bean-check} passes on it. An account stands under the root that its role in the chart of accounts belongs to;
 * what belongs to no role stands under Equity.
 */
final class BeancountLedger {

    static final String ENTRIES = "journal-entries.beancount";
    static final String ACCOUNTS = "accounts.beancount";
    static final String WHOLE = "journal.beancount";

    /** Before every close, and always the same: the files of two quarters open an account on one day. */
    private static final String OPENED = "1900-01-01";

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final FrozenClose close;
    private final Writer out;
    private final Map<Account, String> names = new HashMap<>();
    private final Map<Account, String> roots;

    private BeancountLedger(FrozenClose close, Writer out) {
        this.close = close;
        this.out = out;
        this.roots = roots(close.policy().chart());
        roots.keySet().forEach(this::name);
    }

    /** @param out where the entries go; they follow one by one */
    static BeancountLedger begin(FrozenClose close, Writer out) {
        BeancountLedger ledger = new BeancountLedger(close, out);
        ledger.line(ledger.title());
        return ledger;
    }

    private String title() {
        CloseHeader header = close.header();
        String mark = header.mark().isEmpty() ? "" : header.mark() + ": nothing of this can be posted; ";
        return "; " + oneLine(mark + header.company() + ", " + ReconciliationHtml.titleOf(header));
    }

    /** The accounts of the chart and of the entries, when all entries have passed; the same while the chart is. */
    String accounts() {
        return "; " + oneLine(close.header().company()) + ", accounts: include this file once\n"
                + new TreeSet<>(names.values())
                        .stream().map(name -> OPENED + " open " + name + "\n").collect(Collectors.joining());
    }

    /** A ledger of this close alone. */
    String whole() {
        return title() + "\noption \"title\" " + quoted(close.header().company())
                + "\noption \"operating_currency\" "
                + quoted(close.policy().presentationCurrency())
                + "\ninclude \"" + ACCOUNTS + "\"\ninclude \"" + ENTRIES + "\"\n";
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
        line(entry.date() + " * " + quoted(entry.memo()));
        line("  entry: " + quoted(entry.id()));
        line("  property: " + quoted(entry.propertyId()));
        line("  obligation: " + quoted(entry.obligationId()));
        line("  event: " + quoted(entry.event().name()));
        line("  rule: " + quoted(entry.rule()));
        line("  source: " + quoted(entry.source()));
        for (JournalEntry.Line line : entry.lines()) {
            line("  " + name(line.account()) + "  " + line.debit().minus(line.credit()));
        }
    }

    private String name(Account account) {
        return names.computeIfAbsent(account, one -> roots.getOrDefault(one, "Equity") + ":" + component(one));
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
