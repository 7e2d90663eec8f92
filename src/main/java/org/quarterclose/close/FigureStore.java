package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.reconciliation.CloseFigures.Balance;
import org.quarterclose.reconciliation.CloseFigures.Balances;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Cell;
import org.quarterclose.reconciliation.CloseFigures.LineSums;
import org.quarterclose.reconciliation.CloseFigures.Posted;
import org.quarterclose.reconciliation.CloseFigures.Postings;
import org.quarterclose.rollforward.Movements;

/** What a version's tables add up to, added up by the database: the figures that the checks compare. */
public final class FigureStore extends JdbcStore {

    private static final int BREAKS_NAMED = 101;
    private static final String IN_QUARTER = "close_id = any(array(select ? union all select in_the_books_before(?)))";
    private static final String SUM_COLUMNS = sums("r.", RollForwardStore.CAUSES)
            + ", sum(r.closing) as closing, sum(r.excess_payment) as excess_payment, sum(r.current) as current,"
            + " sum(r.closing - r.current) as noncurrent, sum(coalesce(t.required, m.required)) as required,"
            + " max(r.currency) as currency, min(r.currency) as other_currency, "
            + sums("r.", RollForwardStore.YEAR_TO_DATE);
    private static final String SUM_FROM = " from roll_forward r join measurement m using (close_id, number)"
            + " left join translated_measurement t using (close_id, number) where close_id = ?";

    public FigureStore(DataSource dataSource) {
        super(dataSource);
    }

    /** The total, and each property's and class's part, read by two statements. */
    public Balances balances(long closeId, String currency) {
        Balance total = first("select " + SUM_COLUMNS + SUM_FROM, row -> balance(row, currency), closeId)
                .orElseThrow();
        SortedMap<Cell, Balance> cells = new TreeMap<>();
        forEach(
                "select r.property_id, r.class, " + SUM_COLUMNS + SUM_FROM + " group by 1, 2",
                row -> cells.put(
                        new Cell(row.getString(1), ObligationClass.valueOf(row.getString(2))), balance(row, currency)),
                kept -> {},
                closeId);
        return new Balances(total, cells);
    }

    /** Each class's part of the roll-forward, for reports; the checks read {@link #balances}. */
    public SortedMap<ObligationClass, Balance> byClass(long closeId, String currency) {
        SortedMap<ObligationClass, Balance> classes = new TreeMap<>();
        forEach(
                "select r.class, " + SUM_COLUMNS + SUM_FROM + " group by 1",
                row -> classes.put(ObligationClass.valueOf(row.getString(1)), balance(row, currency)),
                kept -> {},
                closeId);
        return classes;
    }

    /** Debits and credits of an account. */
    public record AccountTotal(String account, Money debits, Money credits) {}

    /** What a version's own entries put on each account, for reports; the checks read {@link #postings}. */
    public List<AccountTotal> byAccount(long closeId, String currency) {
        return byAccount("close_id = ?", currency, closeId);
    }

    /** The same, with what is in the quarter's books already. */
    public List<AccountTotal> byAccountInQuarter(long closeId, String currency) {
        return byAccount(IN_QUARTER, currency, closeId, closeId);
    }

    private List<AccountTotal> byAccount(String which, String currency, Object... closes) {
        return list(
                "select account, sum(debit), sum(credit) from journal_line where " + which + " group by 1 order by 1",
                row -> new AccountTotal(
                        row.getString(1),
                        new Money(row.getBigDecimal(2), currency),
                        new Money(row.getBigDecimal(3), currency)),
                closes);
    }

    /**
     * What the quarter's entries put on each account for each property, those in its books included, and entries of
     * the version that are out of balance.
     */
    public Postings postings(long closeId, String currency) {
        SortedMap<Posted, Money> net = new TreeMap<>();
        List<Money> sides = new ArrayList<>(List.of(Money.zero(currency), Money.zero(currency)));
        forEach(
                "select l.account, e.property_id, sum(l.debit), sum(l.credit)"
                        + " from journal_line l join journal_entry e using (close_id, entry_no)"
                        + " where " + IN_QUARTER + " group by 1, 2",
                row -> {
                    Money debit = new Money(row.getBigDecimal(3), currency);
                    Money credit = new Money(row.getBigDecimal(4), currency);
                    sides.set(0, sides.get(0).plus(debit));
                    sides.set(1, sides.get(1).plus(credit));
                    return net.put(new Posted(row.getString(1), row.getString(2)), debit.minus(credit));
                },
                kept -> {},
                closeId,
                closeId);
        return new Postings(sides.get(0), sides.get(1), net, unbalanced(closeId, currency));
    }

    public long entries(long closeId) {
        return first("select count(*) from journal_entry where close_id = ?", row -> row.getLong(1), closeId)
                .orElseThrow();
    }

    /** High ends less required balances: disclosed, never booked. */
    public Money excessExposure(long closeId, String currency) {
        return first(
                        "select coalesce(sum(coalesce(t.excess_exposure, m.excess_exposure)), 0) from measurement m"
                                + " left join translated_measurement t using (close_id, number) where close_id = ?",
                        row -> new Money(row.getBigDecimal(1), currency),
                        closeId)
                .orElseThrow();
    }

    private List<Break> unbalanced(long closeId, String currency) {
        return list(
                """
                select e.entry_id, coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0)
                from journal_entry e left join journal_line l using (close_id, entry_no)
                where close_id = ? group by e.entry_no, e.entry_id
                having sum(l.debit) is distinct from sum(l.credit) or count(l.line_no) = 0
                order by e.entry_no limit ?
                """,
                row -> new Break(
                        row.getString(1),
                        new Money(row.getBigDecimal(2), currency),
                        new Money(row.getBigDecimal(3), currency)),
                closeId,
                BREAKS_NAMED);
    }

    /** Sums of accepted lines as they were measured, by currency; no entry where there are no lines. */
    public SortedMap<String, LineSums> aggregated(long closeId, Currencies currencies) {
        SortedMap<String, LineSums> sums = new TreeMap<>();
        forEach(
                "select " + currencies.column() + ", sum(lines), sum(low), sum(accrued), sum(high) from estimate_sum"
                        + currencies.join() + " where estimate_sum.close_id = ? group by 1",
                row -> sums.put(currencies.of(row.getString(1)), lineSums(row, 1)),
                kept -> {},
                closeId);
        return sums;
    }

    /**
     * The same sums made anew from the stored lines by the database alone, and the number of obligations for which the
     * two ways differ.
     */
    public Resummed resummed(long closeId, Currencies currencies) {
        SortedMap<String, LineSums> sums = new TreeMap<>();
        List<Long> differing = list(
                """
                with stored as (
                    select obligation_no, sum(lines) as lines, sum(low) / 10000 as low,
                           sum(accrued) / 10000 as accrued, sum(high) / 10000 as high
                    from stored_line_sums(?) group by obligation_no),
                measured as (
                    select obligation_no, sum(lines) as lines, sum(low) as low, sum(accrued) as accrued,
                           sum(high) as high, max(close_id) as close_id
                    from estimate_sum where close_id = ? group by obligation_no having sum(lines) > 0),
                compared as (
                    select obligation_no, m.close_id, s.lines, s.low, s.accrued, s.high,
                           (s.lines, s.low, s.accrued, s.high)
                               is distinct from (m.lines, m.low, m.accrued, m.high) as differs
                    from stored s full join measured m using (obligation_no))
                select COLUMN, coalesce(sum(lines), 0), coalesce(sum(low), 0), coalesce(sum(accrued), 0),
                       coalesce(sum(high), 0), count(*) filter (where differs)
                from compared JOIN group by 1
                """.replace("COLUMN", currencies.column())
                        .replace("JOIN", currencies.join().replace("estimate_sum", "compared")),
                row -> {
                    sums.put(currencies.of(row.getString(1)), lineSums(row, 1));
                    return row.getLong(6);
                },
                closeId,
                closeId);
        return new Resummed(sums, differing.stream().mapToLong(Long::longValue).sum());
    }

    /** @param differing obligations whose stored lines do not add up to their measured sums */
    public record Resummed(SortedMap<String, LineSums> sums, long differing) {}

    /**
     * The currencies of a close: only where there are several is the obligation of each sum looked up.
     *
     * @param presentation the one that all obligations are in where there are not several
     */
    public record Currencies(String presentation, boolean areSeveral) {

        String column() {
            return areSeveral ? "o.currency" : "null::text";
        }

        String join() {
            return areSeveral
                    ? " left join obligation o on o.close_id = estimate_sum.close_id"
                            + " and o.number = estimate_sum.obligation_no"
                    : "";
        }

        String of(String found) {
            return found == null ? presentation : found;
        }
    }

    private static LineSums lineSums(ResultSet row, int before) throws SQLException {
        return new LineSums(
                row.getLong(before + 1), decimal(row, before + 2), decimal(row, before + 3), decimal(row, before + 4));
    }

    private static String sums(String table, List<String> columns) {
        List<String> sums = new ArrayList<>();
        columns.forEach(column -> sums.add("sum(" + table + column + ") as " + column));
        return String.join(", ", sums);
    }

    private static Balance balance(ResultSet row, String currency) throws SQLException {
        requireOneCurrency(row, currency);
        return new Balance(
                movements(row, RollForwardStore.CAUSES, currency),
                movements(row, RollForwardStore.YEAR_TO_DATE, currency),
                money(row, "closing", currency),
                money(row, "excess_payment", currency),
                money(row, "current", currency),
                money(row, "noncurrent", currency),
                money(row, "required", currency));
    }

    // A total over two currencies would be a figure that means nothing.
    private static void requireOneCurrency(ResultSet row, String currency) throws SQLException {
        for (String column : List.of("currency", "other_currency")) {
            String found = row.getString(column);
            if (found != null && !found.equals(currency)) {
                throw new IllegalStateException("the roll-forward has rows in " + found + " beside " + currency);
            }
        }
    }

    private static Movements movements(ResultSet row, List<String> columns, String currency) throws SQLException {
        List<Money> amounts = new ArrayList<>();
        for (String column : columns) {
            amounts.add(money(row, column, currency));
        }
        return Movements.ofColumns(amounts);
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? Money.zero(currency) : new Money(sum, currency);
    }
}
