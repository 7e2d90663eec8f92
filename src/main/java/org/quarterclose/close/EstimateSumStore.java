package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.Share;
import org.quarterclose.portfolio.DuplicateLines.Duplicate;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.LineSpan;
import org.quarterclose.portfolio.LineSpan.Ids;

/** Exact sums of estimate lines, by part of a file as they were read, and together as they are measured. */
public final class EstimateSumStore extends JdbcStore {

    public EstimateSumStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, int loadNo, List<EstimateSum> sums) {
        copyInto(
                "estimate_sum (close_id, load_no, obligation_no, spend_on, share, declared_share, best, later, lines,"
                        + " low, accrued, high, scenario, probability, cost_basis_year)",
                copy -> sums.forEach(sum -> copy.row(cells(closeId, loadNo, sum))));
    }

    /** The sums of every part, as they were added. */
    public void forEach(long closeId, Consumer<EstimateSum> consumer) {
        forEach("select * from estimate_sum where close_id = ?", EstimateSumStore::read, consumer, closeId);
    }

    /** The sums of every part for one obligation, as they were added. */
    public List<EstimateSum> of(long closeId, int obligation) {
        return list(
                "select * from estimate_sum where close_id = ? and obligation_no = ?",
                EstimateSumStore::read,
                closeId,
                obligation);
    }

    public void addSpans(long closeId, int loadNo, List<LineSpan> spans) {
        copyInto(
                "estimate_span (close_id, load_no, obligation_no, lines, first_line, last_line, ids, first_id, last_id,"
                        + " ordered)",
                copy -> spans.forEach(span -> copy.row(
                        closeId,
                        loadNo,
                        span.obligation(),
                        span.lines(),
                        span.firstLine(),
                        span.lastLine(),
                        span.ids().count(),
                        span.ids().first(),
                        span.ids().last(),
                        span.ids().ordered())));
    }

    /** The spans of all loads that have line ids: what duplicates are looked for in. */
    public List<LineSpan> spansWithIds(long closeId) {
        return list(
                "select obligation_no, lines, first_line, last_line, ids, first_id, last_id, ordered"
                        + " from estimate_span where close_id = ? and ids > 0",
                row -> new LineSpan(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        new Ids(row.getLong(5), row.getLong(6), row.getLong(7), row.getBoolean(8))),
                closeId);
    }

    /** Where the lines of each obligation of a block stand, by number: {@code estimates/counsel.csv:2-4 (3 lines)}. */
    public Map<Integer, String> sources(long closeId, NumberRange numbers) {
        Map<Integer, String> sources = new HashMap<>();
        forEach(
                """
                select s.obligation_no, l.file, min(s.first_line), max(s.last_line), sum(s.lines)
                from estimate_span s join estimate_load l using (close_id, load_no)
                where close_id = ? and s.obligation_no >= ? and s.obligation_no < ?
                group by s.obligation_no, l.file order by s.obligation_no, l.file collate "C"
                """,
                row -> sources.merge(row.getInt(1), source(row), (files, file) -> files + "; " + file),
                kept -> {},
                closeId,
                numbers.from(),
                numbers.to());
        return sources;
    }

    private static String source(ResultSet row) throws SQLException {
        long lines = row.getLong(5);
        String place = row.getString(2) + ":" + row.getLong(3);
        return lines == 1 ? place : place + "-" + row.getLong(4) + " (" + lines + " lines)";
    }

    /** Takes a line out again that stands twice: from the lines, and from the sums of its load. */
    public void exclude(long closeId, Duplicate duplicate) {
        first(
                "select exclude_line((select load_id from estimate_load where close_id = ? and load_no = ?), ?)",
                row -> true,
                closeId,
                duplicate.part(),
                duplicate.line().byteOffset());
        EstimateSum sum = duplicate.sum();
        EstimateSum taken = new EstimateSum(
                sum.likeness(),
                -sum.lines(),
                sum.low().negate(),
                sum.accrued().negate(),
                sum.high().negate());
        add(closeId, duplicate.part(), List.of(taken));
    }

    /** Rows of a file as they were read. */
    public record FileCount(long read, long accepted, long rejected) {

        public static final FileCount NONE = new FileCount(0, 0, 0);

        public FileCount withOneMoreRejected() {
            return new FileCount(read, accepted - 1, rejected + 1);
        }
    }

    /** Rows of each estimate file; lines taken out later still count as accepted here. */
    public Map<String, FileCount> counts(long closeId) {
        Map<String, FileCount> counts = new HashMap<>();
        forEach(
                "select file, sum(rows_read), sum(rows_accepted), sum(rows_rejected) from estimate_load"
                        + " where close_id = ? group by file",
                row -> counts.put(row.getString(1), new FileCount(row.getLong(2), row.getLong(3), row.getLong(4))),
                kept -> {},
                closeId);
        return counts;
    }

    /**
     * The amounts of a file as they stand there, before any share, rejected rows included.
     *
     * @param rows as their sender counts them
     */
    public record FileSums(BigDecimal low, BigDecimal high, BigDecimal best, long rows) {

        private static final BigDecimal NOTHING = new BigDecimal("0.00");
        public static final FileSums ZERO = new FileSums(NOTHING, NOTHING, NOTHING, 0);
    }

    /** Amounts of each estimate file. */
    public Map<String, FileSums> fileSums(long closeId) {
        Map<String, FileSums> sums = new HashMap<>();
        forEach(
                "select file, sum(sum_low), sum(sum_high), sum(sum_best),"
                        + " sum(coalesce(rows_sent, rows_read)) from estimate_load where close_id = ?"
                        + " group by file",
                row -> sums.put(
                        row.getString(1),
                        new FileSums(decimal(row, 2), decimal(row, 3), decimal(row, 4), row.getLong(5))),
                kept -> {},
                closeId);
        return sums;
    }

    /** What the only accepted row of a file is about: an obligation, and a day as a number. */
    public record OnlyRow(int obligation, BigDecimal estimatedDay) {}

    /** Files with one accepted row. */
    public Map<String, OnlyRow> onlyRows(long closeId) {
        Map<String, OnlyRow> rows = new HashMap<>();
        forEach(
                """
                select l.file, min(s.obligation_no), sum(l.estimated_days)
                from estimate_load l join estimate_sum s using (close_id, load_no)
                where l.close_id = ? group by l.file
                having sum(l.rows_accepted) = 1 and count(*) = 1 and count(l.estimated_days) = 1
                """,
                row -> rows.put(row.getString(1), new OnlyRow(row.getInt(2), decimal(row, 3))),
                kept -> {},
                closeId);
        return rows;
    }

    /** Estimate files whose accepted lines are in several currencies, each with these. */
    public SortedMap<String, SortedSet<String>> filesOfSeveralCurrencies(long closeId) {
        SortedMap<String, SortedSet<String>> currencies = new TreeMap<>();
        forEach(
                """
                select distinct l.file, o.currency
                from estimate_sum s
                join estimate_load l using (close_id, load_no)
                join obligation o on o.close_id = s.close_id and o.number = s.obligation_no
                where s.close_id = ?
                """,
                row -> currencies
                        .computeIfAbsent(row.getString(1), file -> new TreeSet<>())
                        .add(row.getString(2)),
                kept -> {},
                closeId);
        currencies.values().removeIf(found -> found.size() == 1);
        return currencies;
    }

    /** Numbers of the obligations that have at least one accepted line, in order. */
    public List<Integer> obligationsWithLines(long closeId) {
        return list(
                "select obligation_no from estimate_sum where close_id = ? group by obligation_no"
                        + " having sum(lines) > 0 order by obligation_no",
                row -> row.getInt(1),
                closeId);
    }

    private static Object[] cells(long closeId, int loadNo, EstimateSum sum) {
        Likeness likeness = sum.likeness();
        Share declared = likeness.declaredShare();
        return new Object[] {
            closeId,
            loadNo,
            likeness.obligation(),
            likeness.spendOn(),
            likeness.share().hundredMillionths(),
            declared == null ? null : declared.hundredMillionths(),
            likeness.best(),
            likeness.later(),
            sum.lines(),
            sum.low().toPlainString(),
            sum.accrued().toPlainString(),
            sum.high().toPlainString(),
            likeness.outlook().scenario(),
            plain(likeness.outlook().probability()),
            likeness.outlook().costBasisYear()
        };
    }

    private static String plain(BigDecimal probability) {
        return probability == null ? null : probability.toPlainString();
    }

    private static Outlook outlook(ResultSet row) throws SQLException {
        BigDecimal probability = row.getBigDecimal("probability");
        Integer year = row.getObject("cost_basis_year", Integer.class);
        return probability == null && year == null
                ? Outlook.PLAIN
                : new Outlook(row.getString("scenario"), probability, year);
    }

    private static EstimateSum read(ResultSet row) throws SQLException {
        LocalDate spendOn = row.getObject("spend_on", LocalDate.class);
        Integer declared = row.getObject("declared_share", Integer.class);
        Likeness likeness = new Likeness(
                row.getInt("obligation_no"),
                spendOn,
                Share.ofHundredMillionths(row.getInt("share")),
                declared == null ? null : Share.ofHundredMillionths(declared),
                row.getBoolean("best"),
                row.getBoolean("later"),
                outlook(row));
        return new EstimateSum(
                likeness,
                row.getLong("lines"),
                row.getBigDecimal("low"),
                row.getBigDecimal("accrued"),
                row.getBigDecimal("high"));
    }
}
