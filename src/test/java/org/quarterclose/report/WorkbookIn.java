package org.quarterclose.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as another program reads it. */
public final class WorkbookIn implements Closeable {

    private final XSSFWorkbook workbook;

    public WorkbookIn(Path file) {
        try {
            this.workbook = new XSSFWorkbook(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    /** The texts of a row, from 1. */
    List<String> row(String sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet(sheet).getRow(row - 1).forEach(cell -> texts.add(textOf(cell)));
        return texts;
    }

    /** The figure beside a name in the first column. */
    String beside(String sheet, String name, int column) {
        for (Row row : sheet(sheet)) {
            if (row.getCell(0) != null && textOf(row.getCell(0)).equals(name)) {
                return textOf(row.getCell(column));
            }
        }
        return "no row " + name;
    }

    static String textOf(Cell cell) {
        boolean text = cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK;
        return text ? cell.getStringCellValue() : cents(cell.getNumericCellValue());
    }

    private static String cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Every cell of every sheet. */
    void cells(Consumer<Cell> reader) {
        for (Sheet sheet : workbook) {
            sheet.forEach(row -> row.forEach(reader));
        }
    }

    /** How many formulas there are. */
    public int formulas() {
        List<Cell> found = new ArrayList<>();
        cells(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                found.add(cell);
            }
        });
        return found.size();
    }

    /** The formulas that do not come to the value that stands in their cell. */
    public List<String> differences() {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        List<String> differences = new ArrayList<>();
        cells(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                String cached = textOf(cell);
                CellValue value = evaluator.evaluate(cell);
                String again = value.getCellType() == CellType.NUMERIC
                        ? cents(value.getNumberValue())
                        : value.formatAsString();
                if (!again.equals(cached)) {
                    differences.add(cell.getSheet().getSheetName() + " " + cell.getAddress() + ": " + cached
                            + ", calculated " + again);
                }
            }
        });
        return differences;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
