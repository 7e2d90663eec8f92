package org.quarterclose.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Quarter;
import org.quarterclose.evidence.CsvIn.Row;
import org.quarterclose.portfolio.EstimateFigures;
import org.quarterclose.portfolio.SheetFigures;

/**
 * What the evidence keeps of the estimates of the quarter before. A folder that was published when none of it was known
 * has neither file.
 */
public record CarriedEstimates(List<EstimateFigures> figures, List<SheetFigures> sheets) {

    public static CarriedEstimates read(Path folder) throws IOException {
        return new CarriedEstimates(figures(folder), sheets(folder));
    }

    private static List<EstimateFigures> figures(Path folder) throws IOException {
        List<EstimateFigures> figures = new ArrayList<>();
        for (Row row : rows(folder, EvidenceFolder.PRIOR_ESTIMATES)) {
            figures.add(new EstimateFigures(
                    row.text("obligation_id"), row.text("fingerprint"), Quarter.parse(row.text("since"))));
        }
        return figures;
    }

    private static List<SheetFigures> sheets(Path folder) throws IOException {
        List<SheetFigures> sheets = new ArrayList<>();
        for (Row row : rows(folder, EvidenceFolder.PRIOR_SHEETS)) {
            sheets.add(new SheetFigures(
                    row.text("file"),
                    row.count("rows"),
                    new BigDecimal(row.text("sum_low")),
                    new BigDecimal(row.text("sum_high")),
                    new BigDecimal(row.text("sum_best")),
                    new BigDecimal(row.text("estimated_days"))));
        }
        return sheets;
    }

    private static List<Row> rows(Path folder, String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (KeptFiles.has(folder, file)) {
            try (CsvIn in = new CsvIn(folder, file)) {
                for (Row row = in.next(); row != null; row = in.next()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
