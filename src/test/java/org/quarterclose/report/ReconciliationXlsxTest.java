package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.PaperSize;
import org.quarterclose.report.sheet.Workbook;

class ReconciliationXlsxTest {

    @TempDir
    Path folder;

    @Test
    void each_schedule_that_has_rows_has_a_sheet() {
        try (WorkbookIn complete = workbook(Samples.complete())) {
            assertThat(complete.sheets())
                    .containsExactly(
                            "Summary",
                            "Charts",
                            "Roll-forward",
                            "Year to date",
                            "Changes",
                            "By property",
                            "Measurements",
                            "Journal entries",
                            "Checks",
                            "Exposures",
                            "Spend schedule",
                            "Recoveries",
                            "Bonds",
                            "Inputs",
                            "Policy",
                            "Measurement memos");
        }
    }

    @Test
    void a_close_of_nothing_still_has_its_summary_and_its_roll_forward() {
        try (WorkbookIn empty = workbook(Samples.empty())) {
            assertThat(empty.sheets()).containsExactly("Summary", "Charts", "Roll-forward", "Policy");
            assertThat(empty.beside("Summary", "Closing", 1)).isEqualTo("0.00");
            assertThat(empty.differences()).isEmpty();
        }
    }

    @Test
    void the_roll_forward_has_its_headings_in_sight_filters_and_a_row_that_adds_up() {
        try (WorkbookIn workbook = workbook(Samples.complete())) {
            assertThat(workbook.row("Roll-forward", 4))
                    .containsExactly(
                            "Property ID",
                            "Obligation ID",
                            "Class",
                            "Currency",
                            "Opening",
                            "Incurred",
                            "Revisions",
                            "Accretion",
                            "Payments",
                            "Acquired",
                            "Disposed",
                            "Exchange difference",
                            "Released",
                            "Re-presented",
                            "Closing",
                            "Current",
                            "Non-current");
            XSSFSheet sheet = workbook.sheet("Roll-forward");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:Q11");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRow(4).getCell(14).getCellFormula()).isEqualTo("SUM(E5:N5)");
            assertThat(sheet.getRow(11).getCell(14).getCellFormula()).isEqualTo("SUM(O5:O11)");
            assertThat(sheet.getRow(11).getCell(14).getNumericCellValue()).isEqualTo(38764562.84);
        }
    }

    @Test
    void the_summary_says_what_summary_json_says_to_the_cent() {
        SampleClose close = Samples.complete();
        Map<String, Object> summary = SummaryJson.totals(close.totals());
        try (WorkbookIn workbook = workbook(close)) {
            for (int i = 0; i < RollForwardColumns.NAMES.size(); i++) {
                assertThat(workbook.beside("Summary", RollForwardColumns.HEADINGS.get(i), 1))
                        .isEqualTo(summary.get(RollForwardColumns.NAMES.get(i)));
            }
            Map.of(
                            "Closing", "closing",
                            "Current", "current",
                            "Non-current", "noncurrent",
                            "Accrual to expense", "accrual_total",
                            "Expense of the quarter", "expense_total",
                            "Excess exposure, not booked", "excess_exposure",
                            "Debits of the entries", "entry_debits",
                            "Credits of the entries", "entry_credits")
                    .forEach((name, key) -> assertThat(workbook.beside("Summary", name, 1))
                            .as(name)
                            .isEqualTo(summary.get(key)));
            assertThat(workbook.beside("Summary", "Closing litigation", 1)).isEqualTo("18000000.00");
        }
    }

    @Test
    void calculated_again_every_formula_comes_to_the_value_that_stands_in_its_cell() {
        for (SampleClose close : List.of(Samples.incomplete(), Samples.many(60))) {
            try (WorkbookIn workbook = workbook(close)) {
                assertThat(workbook.formulas()).isGreaterThan(30);
                assertThat(workbook.differences()).isEmpty();
            }
        }
    }

    @Test
    void dates_are_dates_and_figures_are_figures() {
        try (WorkbookIn workbook = workbook(Samples.complete())) {
            var row = workbook.sheet("Journal entries").getRow(4);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(4))).isTrue();
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2003-09-30T00:00");
            assertThat(row.getCell(10).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(8).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void no_text_of_a_person_can_be_taken_for_a_formula() {
        try (WorkbookIn workbook = workbook(Samples.incomplete())) {
            workbook.cells(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(cell.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
                }
                if (cell.getCellType() == CellType.FORMULA) {
                    assertThat(cell.getCellFormula())
                            .matches("[A-Za-z0-9 $:!'(),\"+-]+")
                            .doesNotContain("HYPERLINK");
                }
            });
            assertThat(workbook.row("Exposures", 7).get(3)).startsWith("'=HYPERLINK");
        }
    }

    @Test
    void the_charts_draw_the_way_from_opening_to_closing_and_the_ranges() {
        try (WorkbookIn workbook = workbook(Samples.complete())) {
            List<XSSFChart> charts =
                    workbook.sheet("Charts").getDrawingPatriarch().getCharts();
            assertThat(charts)
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly("From opening to closing, USD", "Ranges: accrued and not accrued, USD");
            var series = charts.get(0).getChartSeries().get(0);
            assertThat(series.getSeriesCount()).isEqualTo(4);
            assertThat(series.getSeries(2).getValuesData().getDataRangeReference())
                    .startsWith("'Charts'!$E$2:$E$");
        }
    }

    @Test
    void a_percentage_shows_its_sign_as_amounts_do_and_a_memo_its_thousands() {
        try (WorkbookIn workbook = workbook(Samples.complete())) {
            var percent = workbook.sheet("Changes").getRow(4).getCell(8);
            assertThat(percent.getCellStyle().getDataFormatString()).isEqualTo("#,##0.0_);\\(#,##0.0\\)");
            assertThat(workbook.row("Journal entries", 5))
                    .contains("Estimate moves by 16,000,000.00; date: see | order");
        }
    }

    @Test
    void the_ranges_beside_the_chart_have_the_low_end_that_is_disclosed_also_where_nothing_is_accrued() {
        try (WorkbookIn workbook = workbook(Samples.complete())) {
            XSSFSheet sheet = workbook.sheet("Charts");
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("Star tailings toxic tort")) {
                    assertThat(List.of(1, 2, 3, 4, 5, 6))
                            .extracting(column -> row.getCell(column).getNumericCellValue())
                            .containsExactly(1_000_000.0, 0.0, 4_000_000.0, 0.0, 0.0, 4_000_000.0);
                    return;
                }
            }
        }
        fail("no row of the obligation that is only disclosed");
    }

    @Test
    void a_file_with_more_rows_than_a_sheet_holds_is_cut_and_the_sheet_says_so_and_the_totals_are_of_all()
            throws IOException {
        SampleClose close = Samples.many(50);
        ReportFiles.write(close, folder);
        Path cut = folder.resolve("cut.xlsx");
        List<CsvSheet> sheets = CsvSheets.of(close, folder, 20);
        try (Workbook workbook = new Workbook(cut, new Workbook.Printed("", "", "", PaperSize.A4))) {
            new SummarySheet(Shown.of(close), "c0ffee", sheets).write(workbook);
            for (CsvSheet sheet : sheets) {
                sheet.write(folder, workbook);
            }
        }
        try (WorkbookIn workbook = new WorkbookIn(cut)) {
            assertThat(workbook.row("Roll-forward", 2).get(0))
                    .isEqualTo(
                            "Only the first 20 of the 50 rows of roll-forward.csv: a sheet holds no more. The file has"
                                    + " all, and the totals below the rows are of all.");
            assertThat(workbook.row("Roll-forward", 25).get(14)).isEqualTo("62.25");
            assertThat(workbook.beside("Summary", "Closing remediation", 1)).isEqualTo("62.25");
            assertThat(workbook.differences()).isEmpty();
        }
    }

    @Test
    void a_cell_with_more_text_than_a_sheet_holds_is_cut_and_signs_that_no_file_may_hold_are_replaced()
            throws IOException {
        SampleClose close = Samples.complete();
        close.problem(
                Code.AMOUNT_UNREADABLE,
                new SourceLine("estimates/basin.csv", 3),
                "\u0000\uD800 _x0041_ " + "x".repeat(40_000));
        try (WorkbookIn workbook = workbook(close)) {
            String value = workbook.row("Exceptions", 5).get(5);
            assertThat(value).hasSize(32_767).startsWith("\uFFFD? _x0041_ x").endsWith(" \u2026");
        }
    }

    private WorkbookIn workbook(SampleClose close) {
        try {
            Path published = Files.createTempDirectory(folder, "v");
            ReportFiles.write(close, published);
            return new WorkbookIn(published.resolve(ReconciliationXlsx.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
