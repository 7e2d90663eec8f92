package org.quarterclose.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.report.paper.Block;
import org.quarterclose.report.paper.Block.Cell;
import org.quarterclose.report.paper.Block.Heading;
import org.quarterclose.report.paper.Block.Kind;
import org.quarterclose.report.paper.Block.Paragraph;
import org.quarterclose.report.paper.Block.Row;
import org.quarterclose.report.paper.Block.Table;
import org.quarterclose.report.sheet.CellStyle;
import org.quarterclose.report.sheet.Sheet;
import org.quarterclose.report.sheet.Workbook;

/** A section of the page as a sheet, for what stands in no CSV file. */
final class PageSheet {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 68;

    private PageSheet() {}

    /** Nothing when the page has no such section. */
    static void write(String section, List<Block> page, Workbook workbook) throws IOException {
        List<Block> blocks = section(section, page);
        if (blocks.isEmpty()) {
            return;
        }
        try (Sheet sheet = workbook.sheet(new Sheet.Layout(section, widths(blocks), 0, 0))) {
            sheet.row().text(section, CellStyle.TITLE);
            blocks.forEach(block -> write(block, sheet));
        }
    }

    private static List<Block> section(String name, List<Block> page) {
        List<Block> found = new ArrayList<>();
        boolean inside = false;
        for (Block block : page) {
            if (block instanceof Heading heading && heading.level() == 2) {
                inside = heading.text().equals(name);
            } else if (inside) {
                found.add(block);
            }
        }
        return found;
    }

    private static List<Integer> widths(List<Block> blocks) {
        List<Integer> widths = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                widen(widths, table.headings());
                table.rows().forEach(row -> widen(widths, row.cells()));
            }
        }
        return widths;
    }

    private static void widen(List<Integer> widths, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.min(WIDEST, Math.max(NARROWEST, cells.get(i).text().length() + 2));
            if (i == widths.size()) {
                widths.add(width);
            } else {
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
    }

    private static void write(Block block, Sheet sheet) {
        if (block instanceof Heading heading) {
            sheet.row().row().text(CsvOut.asWritten(heading.text()), CellStyle.TITLE);
        } else if (block instanceof Paragraph paragraph) {
            sheet.row().text(CsvOut.asWritten(paragraph.text()), CellStyle.NOTE);
        } else if (block instanceof Table table) {
            sheet.row().text(CsvOut.asWritten(table.caption()), CellStyle.NOTE).row();
            table.headings()
                    .forEach(cell -> sheet.text(
                            cell.text(),
                            cell.kind() == Kind.FIGURE ? CellStyle.HEADING_OF_FIGURES : CellStyle.HEADING));
            table.rows().forEach(row -> write(row, sheet));
        }
    }

    private static void write(Row row, Sheet sheet) {
        int lines = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            lines = Math.max(lines, sheet.lines(row.cells().get(i).text(), i));
        }
        sheet.row(lines);
        for (Cell cell : row.cells()) {
            String plain = cell.text().replace(",", "").replace('\u2212', '-');
            if (cell.kind() == Kind.FIGURE && SheetSurvey.isNumber(plain)) {
                sheet.number(plain, CellStyle.SUM);
            } else {
                sheet.text(CsvOut.asWritten(cell.text()), CellStyle.WRAPPED);
            }
        }
    }
}
