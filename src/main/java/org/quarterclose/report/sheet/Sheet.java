package org.quarterclose.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sheet being written, row by row and cell by cell; nothing of it is kept. Figures are written as the exact decimals
 * they are, formulas with the value that they have, so that a reader that does not calculate shows it too.
 */
public final class Sheet implements Closeable {

    /** Height of a line in points, and how many of them a row can have. */
    private static final int LINE = 13;

    private static final int MOST_LINES = 31;
    private static final int MOST_SHORT = 26;
    private static final List<String> STYLES = Stream.of(CellStyle.values())
            .map(style -> "\" s=\"" + style.ordinal() + "\"")
            .toList();
    private static final String TEXT = " t=\"inlineStr\"><is><t>";
    private static final String KEPT_BLANKS = " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String MARGINS =
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>";
    /** Broader sheets are printed on two pages beside each other: on one they would be too small to read. */
    private static final int BROADEST = 280;

    private final Workbook workbook;
    private final Part part;
    private final Layout layout;
    private int row;
    private int column;
    private String rowName = "";
    private final List<String> letters = new ArrayList<>();
    private String filtered = "";
    private final List<Integer> breaks = new ArrayList<>();

    /**
     * How a sheet is set out.
     *
     * @param widths of its columns, in characters
     * @param headingRow the row that stays in sight and is repeated on each page; 0 for none
     * @param keptColumns how many columns stay in sight
     */
    public record Layout(String name, List<Integer> widths, int headingRow, int keptColumns) {

        int breadth() {
            return widths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    Sheet(Workbook workbook, Part part, Layout layout) {
        this.workbook = workbook;
        this.part = part;
        this.layout = layout;
        IntStream.range(0, Math.max(MOST_SHORT, layout.widths().size()))
                .mapToObj(Cells::column)
                .forEach(letters::add);
        part.raw("<worksheet xmlns=\"" + Part.MAIN + "\" xmlns:r=\"" + Part.RELATIONS + "\">");
        part.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        view();
        part.raw("<sheetFormatPr defaultRowHeight=\"13\"/><cols>");
        for (int i = 0; i < layout.widths().size(); i++) {
            String at = Integer.toString(i + 1);
            part.raw("<col min=\"" + at + "\" max=\"" + at + "\" width=\""
                    + layout.widths().get(i) + "\" customWidth=\"1\"/>");
        }
        part.raw("</cols><sheetData>");
    }

    private void view() {
        String first = workbook.isFirst() ? " tabSelected=\"1\"" : "";
        part.raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"" + first + ">");
        if (layout.headingRow() > 0) {
            String cell = Cells.at(layout.keptColumns(), layout.headingRow() + 1);
            String columns = layout.keptColumns() > 0 ? " xSplit=\"" + layout.keptColumns() + "\"" : "";
            String pane = layout.keptColumns() > 0 ? "bottomRight" : "bottomLeft";
            part.raw("<pane" + columns + " ySplit=\"" + layout.headingRow() + "\" topLeftCell=\"" + cell
                    + "\" activePane=\"" + pane + "\" state=\"frozen\"/><selection pane=\"" + pane
                    + "\" activeCell=\"" + cell + "\" sqref=\"" + cell + "\"/>");
        }
        part.raw("</sheetView></sheetViews>");
    }

    public Sheet row() {
        return row(1);
    }

    /** @param lines how many lines the row has to have room for */
    public Sheet row(int lines) {
        endRow();
        row++;
        column = 0;
        rowName = Integer.toString(row);
        String height = lines > 1 ? " ht=\"" + lines * LINE + "\" customHeight=\"1\"" : "";
        part.raw("<row r=\"" + row + "\"" + height + ">");
        return this;
    }

    /** How many lines a text takes in a column of this sheet. */
    public int lines(String text, int ofColumn) {
        return Math.min(LineCount.of(text, layout.widths().get(ofColumn)), MOST_LINES);
    }

    /** What follows is printed on a new page. */
    public void newPage() {
        breaks.add(row);
    }

    private void endRow() {
        if (row > 0) {
            part.raw("</row>\n");
        }
    }

    /** The row being written, from 1. */
    public int rowNumber() {
        return row;
    }

    public Sheet text(String text, CellStyle style) {
        if (text.isEmpty()) {
            return blank(style);
        }
        begin(style);
        part.raw(hasOuterBlanks(text) ? KEPT_BLANKS : TEXT);
        part.raw(XmlText.cell(text)).raw("</t></is></c>");
        return this;
    }

    /** Only these would be lost without a word; said of every text, it is a fifth of the sheet. */
    private static boolean hasOuterBlanks(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }

    /** @param plain an exact decimal */
    public Sheet number(String plain, CellStyle style) {
        begin(style);
        part.raw("><v>").raw(plain).raw("</v></c>");
        return this;
    }

    public Sheet date(LocalDate date, CellStyle style) {
        return number(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)), style);
    }

    /** @param plain the formula's value, an exact decimal */
    public Sheet formula(String formula, String plain, CellStyle style) {
        begin(style);
        part.raw("><f>").raw(XmlText.escaped(formula)).raw("</f><v>").raw(plain).raw("</v></c>");
        return this;
    }

    public Sheet blank(CellStyle style) {
        begin(style);
        part.raw("/>");
        return this;
    }

    /** Leaves a cell out. */
    public Sheet skip() {
        column++;
        return this;
    }

    private void begin(CellStyle style) {
        part.raw("<c r=\"").raw(letters.get(column++)).raw(rowName).raw(STYLES.get(style.ordinal()));
    }

    /** Filters stand on the heading row, over the rows below it to the one being written. */
    public Sheet filter() {
        int columns = layout.widths().size() - 1;
        filtered = "$A$" + layout.headingRow() + ":$" + Cells.column(columns) + "$" + row;
        return this;
    }

    /** Puts a chart over cells of this sheet. */
    public void chart(Chart chart, Place place) {
        workbook.chart(chart, place);
    }

    /** A rectangle of cells: from the upper left, as many columns and rows. */
    public record Place(int column, int row, int columns, int rows) {}

    private void breaks() {
        if (!breaks.isEmpty()) {
            part.raw("<rowBreaks count=\"" + breaks.size() + "\" manualBreakCount=\"" + breaks.size() + "\">");
            breaks.forEach(at -> part.raw("<brk id=\"" + at + "\" max=\"16383\" man=\"1\"/>"));
            part.raw("</rowBreaks>");
        }
    }

    @Override
    public void close() throws IOException {
        endRow();
        part.raw("</sheetData>");
        if (!filtered.isEmpty()) {
            part.raw("<autoFilter ref=\"" + filtered.replace("$", "") + "\"/>");
        }
        part.raw(MARGINS)
                .raw("<pageSetup paperSize=\"" + workbook.paper() + "\" orientation=\"landscape\" fitToWidth=\""
                        + (layout.breadth() > BROADEST ? 2 : 1) + "\" fitToHeight=\"0\"/>");
        part.raw("<headerFooter><oddHeader>" + XmlText.escaped("&L" + workbook.header() + "&R&A"));
        part.raw("</oddHeader><oddFooter>" + XmlText.escaped("&L&8 " + workbook.footer() + "&R&8 &P / &N"));
        part.raw("</oddFooter></headerFooter>");
        breaks();
        if (workbook.hasCharts()) {
            part.raw("<drawing r:id=\"rId1\"/>");
        }
        part.raw("</worksheet>");
        part.close();
        workbook.ended(layout, filtered);
    }
}
