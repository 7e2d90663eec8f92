package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.quarterclose.report.SpendSplit.Spend;

class FootingTest {

    private final SampleClose close = Samples.complete();

    @Test
    void roll_forward_columns_add_up_to_23_100_000_of_accrual_and_38_764_562_84_of_closing() {
        List<List<String>> rows = rollForward(RollForwardCsv.QUARTER);
        assertThat(sum(rows, "incurred").add(sum(rows, "revisions")).add(sum(rows, "released")))
                .isEqualByComparingTo("23100000.00");
        assertThat(sum(rows, "closing")).isEqualByComparingTo("38764562.84");
        assertThat(sum(rows, "current").add(sum(rows, "noncurrent"))).isEqualByComparingTo("38764562.84");
    }

    @Test
    void every_roll_forward_row_closes_at_the_sum_of_the_columns_before() {
        for (List<List<String>> rows : List.of(
                rollForward(RollForwardCsv.QUARTER),
                rollForward(RollForwardCsv.YEAR_TO_DATE),
                rows(new ByPropertyCsv(PropertyTotals.of(close))))) {
            BigDecimal columns = BigDecimal.ZERO;
            for (String name : RollForwardColumns.NAMES) {
                columns = columns.add(sum(rows, name));
            }
            assertThat(columns).isEqualByComparingTo(sum(rows, "closing"));
        }
    }

    @Test
    void properties_add_up_to_the_roll_forward_in_every_column() {
        List<List<String>> obligations = rollForward(RollForwardCsv.QUARTER);
        List<List<String>> properties = rows(new ByPropertyCsv(PropertyTotals.of(close)));
        for (String name : RollForwardColumns.NAMES) {
            assertThat(sum(properties, name)).as(name).isEqualByComparingTo(sum(obligations, name));
        }
        assertThat(sum(properties, "excess_exposure")).isEqualByComparingTo("50015000.00");
    }

    @Test
    void a_property_without_obligations_stands_in_the_list_with_zeros() {
        assertThat(rows(new ByPropertyCsv(PropertyTotals.of(close))))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("SHUMAKE", "", "", "USD", "0.00")
                        .endsWith("IDLE", "", "", "0.00", "0"));
    }

    @Test
    void debits_equal_credits_at_23_270_000() {
        List<List<String>> rows = rows(new JournalEntriesCsv(close.header()), close::journal);
        assertThat(sum(rows, "debit")).isEqualByComparingTo("23270000.00");
        assertThat(sum(rows, "credit")).isEqualByComparingTo("23270000.00");
    }

    @Test
    void spending_of_the_basin_adds_up_to_its_18_000_000() {
        List<List<String>> rows = new ArrayList<>(rows(
                new SpendScheduleCsv(new RegisterIndex(close)),
                (Consumer<Spend> reader) -> SpendSplit.read(close, reader)));
        rows.removeIf(row -> !row.get(1).equals("CDA-BASIN") && !row.get(1).equals("obligation_id"));
        assertThat(sum(rows, "amount")).isEqualByComparingTo("18000000.00");
    }

    @Test
    void bonds_less_liability_is_the_difference_of_each_property() {
        for (List<String> row : rows(new BondsCsv(PropertyTotals.of(close)))) {
            if (row.get(0).equals("PROPERTY")) {
                BigDecimal bonds = new BigDecimal(row.get(8));
                assertThat(bonds.subtract(new BigDecimal(row.get(9)))).isEqualByComparingTo(row.get(10));
            }
        }
    }

    private List<List<String>> rollForward(RollForwardCsv report) {
        return rows(report, close::rollForward);
    }

    private <T> List<List<String>> rows(RowReport<T> report, Consumer<Consumer<T>> source) {
        StringWriter text = new StringWriter();
        CsvOut out = new CsvOut(text, ',');
        report.header(out);
        source.accept(row -> report.row(row, out));
        return rows(text);
    }

    private List<List<String>> rows(CsvReport report) {
        StringWriter text = new StringWriter();
        report.write(close, new CsvOut(text, ','));
        return rows(text);
    }

    /** Rows of a file whose texts hold no line breaks, header first. */
    private static List<List<String>> rows(StringWriter text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static BigDecimal sum(List<List<String>> rows, String column) {
        int position = rows.get(0).indexOf(column);
        return rows.stream()
                .skip(1)
                .map(row -> new BigDecimal(row.get(position)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
