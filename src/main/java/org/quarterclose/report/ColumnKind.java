package org.quarterclose.report;

import java.util.Map;
import java.util.Set;
import org.quarterclose.report.sheet.CellStyle;

/** What a column of a CSV file holds, told by its name, and how a workbook shows it. */
enum ColumnKind {
    TEXT(CellStyle.WRAPPED, 8, 46),
    MONEY(CellStyle.MONEY, 9, 30),
    COUNT(CellStyle.COUNT, 7, 20),
    PLAIN(CellStyle.PLAIN, 7, 24),
    PERCENT(CellStyle.PERCENT, 7, 24),
    RATE(CellStyle.RATE, 9, 20),
    DATE(CellStyle.DATE, 11, 12);

    private static final Set<String> MONEYS = Set.of(
            "low",
            "best",
            "high",
            "required",
            "excess_exposure",
            "undiscounted",
            "revision",
            "debit",
            "credit",
            "amount",
            "accrued",
            "recognised",
            "collected",
            "not_booked",
            "bond_amount",
            "bonds_outstanding",
            "liability_closing",
            "difference",
            "movement",
            "obligation_closing",
            "expected",
            "actual",
            "closing",
            "current",
            "noncurrent");
    private static final Map<String, ColumnKind> OTHERS = Map.ofEntries(
            Map.entry("line", COUNT),
            Map.entry("lines", COUNT),
            Map.entry("estimate_lines", COUNT),
            Map.entry("version", PLAIN),
            Map.entry("layer", PLAIN),
            Map.entry("year", PLAIN),
            Map.entry("share_pct", PLAIN),
            Map.entry("percent", PERCENT),
            Map.entry("date", DATE),
            Map.entry("incurred_on", DATE),
            Map.entry("spend_on", DATE));

    /** What the sign of a filter takes. */
    private static final int FILTER = 4;

    private final CellStyle style;
    private final int narrowest;
    private final int widest;

    ColumnKind(CellStyle style, int narrowest, int widest) {
        this.style = style;
        this.narrowest = narrowest;
        this.widest = widest;
    }

    /** Rates of exchange have the names of balances and are none. */
    static ColumnKind of(String file, String column) {
        if (file.equals(ExchangeRatesCsv.FILE)) {
            return Set.of("closing", "average", "opening").contains(column) ? PLAIN : TEXT;
        }
        if (MONEYS.contains(column) || RollForwardColumns.NAMES.contains(column)) {
            return MONEY;
        }
        return column.equals("rate") ? RATE : OTHERS.getOrDefault(column, TEXT);
    }

    CellStyle style() {
        return style;
    }

    boolean isText() {
        return this == TEXT || this == DATE;
    }

    /**
     * Wide enough for the longest cell, within reason; a figure is never cut. Beside a heading there is room for the
     * sign of its filter.
     *
     * @param broadest that a text may take
     */
    int width(String heading, int longest, int broadest) {
        int word = 0;
        for (String part : heading.split(" ")) {
            word = Math.max(word, part.length());
        }
        int needed = this == TEXT ? longest + longest / 8 + 3 : longest + 2;
        int most = this == TEXT ? Math.max(broadest, word + FILTER) : widest;
        return Math.min(most, Math.max(Math.max(narrowest, word + FILTER), needed));
    }
}
