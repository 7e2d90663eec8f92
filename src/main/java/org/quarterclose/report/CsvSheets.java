package org.quarterclose.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quarterclose.report.CsvSheet.RowFormula;
import org.quarterclose.report.CsvSheet.Title;

/** Which CSV files of a folder become sheets, in their order, and what each adds up. */
final class CsvSheets {

    static final String ROLL_FORWARD = "roll-forward.csv";
    static final String YEAR_TO_DATE = "roll-forward-ytd.csv";
    static final String BY_PROPERTY = "by-property.csv";
    static final String JOURNAL = "journal-entries.csv";

    private static final List<String> BALANCES =
            concat(RollForwardColumns.NAMES, List.of("closing", "current", "noncurrent"));
    private static final Map<String, RowFormula> FOOTED = Map.of(
            "closing", row -> sum(row, "opening", "representation"),
            "noncurrent", row -> row.to("closing") + "-" + row.to("current"));

    private final Path folder;
    private final FrozenClose close;
    private final int limit;
    private final List<CsvSheet> sheets = new ArrayList<>();

    private CsvSheets(FrozenClose close, Path folder, int limit) {
        this.close = close;
        this.folder = folder;
        this.limit = limit;
    }

    /** Surveys the files; those without rows have no sheet, but for the roll-forward. */
    static List<CsvSheet> of(FrozenClose close, Path folder, int limit) throws IOException {
        CsvSheets found = new CsvSheets(close, folder, limit);
        found.rollForwards();
        found.measured();
        found.proofs();
        found.disclosed();
        return found.sheets;
    }

    private void rollForwards() throws IOException {
        String days = close.header().quarter().days();
        String currency = ", " + close.policy().presentationCurrency();
        String year = "Roll-forward, year to date " + close.header().yearToDate();
        add(ROLL_FORWARD, new Title("Roll-forward", "Roll-forward, quarter " + days + currency), BALANCES, FOOTED);
        add(YEAR_TO_DATE, new Title("Year to date", year + currency), BALANCES, FOOTED);
        List<String> properties = concat(BALANCES, List.of("low", "high", "excess_exposure", "estimate_lines"));
        Title changes = new Title("Changes", ChangeSection.HEADING + currency);
        Map<String, RowFormula> moved = Map.of("movement", row -> row.to("closing") + "-" + row.to("opening"));
        add(ChangesCsv.FILE, changes, List.of("opening", "closing", "movement"), moved);
        add(BY_PROPERTY, new Title("By property", "By property, quarter " + days + currency), properties, FOOTED);
        String own = ", each obligation in its own currency";
        Title local = new Title("Roll-forward local", "Roll-forward, quarter " + days + own);
        add(RollForwardFiles.LOCAL, local, List.of(), FOOTED);
        add(RollForwardFiles.LOCAL_YEAR_TO_DATE, new Title("Year to date local", year + own), List.of(), FOOTED);
        add(ExchangeRatesCsv.FILE, new Title("Exchange rates", "Exchange rates"), List.of(), Map.of());
    }

    private void measured() throws IOException {
        List<String> measured = ofOne(List.of("low", "high", "required", "excess_exposure", "undiscounted", "lines"));
        Title measurements = new Title("Measurements", "What the books must carry, and by which rule");
        add("measurements.csv", measurements, measured, Map.of());
        List<String> layers = List.of("undiscounted", "opening", "accretion", "payments", "revision", "closing");
        Map<String, RowFormula> closing = Map.of("closing", row -> sum(row, "opening", "revision"));
        add("layers.csv", new Title("Layers", "Layers of retirement obligations"), ofOne(layers), closing);
    }

    private void proofs() throws IOException {
        Title journal = new Title("Journal entries", "Proposed journal entries");
        add(JOURNAL, journal, List.of("debit", "credit"), Map.of());
        add("checks.csv", new Title("Checks", "Tie-out to the ledger and every other check"), List.of(), Map.of());
        add("exceptions.csv", new Title("Exceptions", "Every error and warning"), List.of(), Map.of());
    }

    private void disclosed() throws IOException {
        Title exposures = new Title("Exposures", "Losses above the accrual: disclosed, never booked");
        add("exposures.csv", exposures, ofOne(List.of("low", "high", "accrued", "excess_exposure")), Map.of());
        Title spend = new Title("Spend schedule", "When our share of the accrued cost is expected to be spent");
        add("spend-schedule.csv", spend, ofOne(List.of("amount")), Map.of());
        List<String> booked = List.of("opening", "recognised", "collected", "closing", "not_booked");
        Map<String, RowFormula> received = Map.of("closing", row -> sum(row, "opening", "collected"));
        Title recoveries = new Title("Recoveries", "Recoveries: an asset of their own, never netted");
        add("recoveries.csv", recoveries, ofOne(concat(List.of("amount"), booked)), received);
        Map<String, RowFormula> translated = Map.of("closing", row -> sum(row, "opening", "fx"));
        Title posted = new Title("Recoveries as posted", "Recoveries in other currencies as they are posted");
        add(PresentedRecoveriesCsv.FILE, posted, concat(List.of("amount", "fx"), booked), translated);
        List<String> secured = List.of("bond_amount", "bonds_outstanding", "liability_closing", "difference");
        Map<String, RowFormula> less =
                Map.of("difference", row -> row.to("bonds_outstanding") + "-" + row.to("liability_closing"));
        add("bonds.csv", new Title("Bonds", "Bonds beside the liability: none is booked"), ofOne(secured), less);
    }

    private void add(String file, Title title, List<String> totals, Map<String, RowFormula> formulas)
            throws IOException {
        if (!Files.exists(folder.resolve(file))) {
            return;
        }
        SheetSurvey survey = SheetSurvey.of(folder, file);
        int kept = totals.contains("representation") && !file.equals(BY_PROPERTY) ? 2 : 1;
        CsvSheet sheet = new CsvSheet(file, title, totals, formulas, kept, limit, survey);
        if (!sheet.isEmpty() || file.equals(ROLL_FORWARD)) {
            sheets.add(sheet);
        }
    }

    /** Rows of several currencies have no total. */
    private List<String> ofOne(List<String> totals) {
        return close.foreignCurrencies().isEmpty() ? totals : List.of();
    }

    private static String sum(CsvSheet.Reference row, String first, String last) {
        return "SUM(" + row.to(first) + ":" + row.to(last) + ")";
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
