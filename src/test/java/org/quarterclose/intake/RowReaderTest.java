package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;

class RowReaderTest {

    private static final Columns COLUMNS =
            Columns.of("obligation_id*", "date", "amount", "severity", "disputed", "rate", "rows");

    @TempDir
    Path folder;

    private record Read(
            String id,
            LocalDate date,
            BigDecimal amount,
            Severity severity,
            boolean disputed,
            BigDecimal rate,
            Long rows) {}

    private Loaded<Read> read(String rows) {
        byte[] bytes =
                ("obligation_id,date,amount,severity,disputed,rate,rows\n" + rows).getBytes(StandardCharsets.UTF_8);
        return RowReader.read(
                SheetsForTests.open(folder, bytes, COLUMNS),
                row -> new Read(
                        row.required("obligation_id"),
                        row.date("date"),
                        row.amount("amount"),
                        row.oneOf("severity", Severity.class),
                        row.flag("disputed"),
                        row.percentOrFraction("rate"),
                        row.count("rows")));
    }

    @Test
    void a_good_row_is_read_typed() {
        Loaded<Read> loaded = read("CDA,2003-09-30,12.5,warning,TRUE,8.5%,7\nB,,,,,,\n");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rowsRead()).isEqualTo(2);
        assertThat(loaded.rows())
                .containsExactly(
                        new Read(
                                "CDA",
                                LocalDate.of(2003, 9, 30),
                                new BigDecimal("12.5"),
                                Severity.WARNING,
                                true,
                                new BigDecimal("0.085"),
                                7L),
                        new Read("B", null, null, null, false, null, null));
    }

    @Test
    void everything_wrong_with_a_row_is_collected_and_the_other_rows_stand() {
        Loaded<Read> loaded = read("CDA,soon,1E5,maybe,yes,x,-1\nB,,,,,,\n,\n,1e,,,,,\n");
        assertThat(loaded.rows()).extracting(Read::id).containsExactly("B");
        assertThat(loaded.rowsRead()).isEqualTo(3);
        assertThat(loaded.rejected())
                .extracting(RejectedRow::place)
                .containsExactly(new SourceLine("sheet.csv", 2), new SourceLine("sheet.csv", 5));
        assertThat(loaded.rejected().get(0).fields()).containsExactly("CDA", "soon", "1E5", "maybe", "yes", "x", "-1");
        assertThat(loaded.rejected().get(0).reasons())
                .extracting(Problem::code)
                .containsExactly(
                        Code.DATE_UNREADABLE,
                        Code.FIGURE_SHORTENED,
                        Code.VALUE_NOT_LISTED,
                        Code.VALUE_NOT_LISTED,
                        Code.RATE_UNREADABLE,
                        Code.AMOUNT_UNREADABLE);
        assertThat(loaded.problems().get(2))
                .isEqualTo(new Problem(
                        Code.VALUE_NOT_LISTED,
                        new SourceLine("sheet.csv", 2),
                        "severity",
                        "maybe",
                        "found maybe; expected one of ERROR, WARNING",
                        "CDA"));
        assertThat(loaded.rejected().get(1).reasons())
                .extracting(Problem::code)
                .containsExactly(Code.VALUE_MISSING, Code.DATE_UNREADABLE);
    }

    private Loaded<BigDecimal> balances(String rows) {
        Columns columns = Columns.of("obligation_id*", "balance*", "layer");
        byte[] bytes = ("obligation_id,balance,layer\n" + rows).getBytes(StandardCharsets.UTF_8);
        return RowReader.read(SheetsForTests.open(folder, bytes, columns), row -> {
            row.required("obligation_id");
            return row.requiredAmount("balance");
        });
    }

    @Test
    void a_total_of_balances_is_compared_and_not_added() {
        Loaded<BigDecimal> loaded = balances("A,10.50,\nB,-3,\nTotal,7.50,\n");
        assertThat(loaded.rows()).containsExactly(new BigDecimal("10.50"), new BigDecimal("-3.0"));
        assertThat(loaded.rowsRead()).isEqualTo(2);
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(Code.TOTAL_ROW);
        Loaded<BigDecimal> wrong = balances("A,10.50,\nB,-3,\nTotal,13.50,\n");
        assertThat(wrong.rowsRead()).isEqualTo(3);
        assertThat(wrong.rejected()).hasSize(1);
        assertThat(wrong.problems())
                .extracting(Problem::message)
                .containsExactly("found a total of 13.50, which is 6.00 more than the lines above it come to; expected"
                        + " 7.50");
    }

    @Test
    void a_repeated_header_row_and_notes_are_passed_over_and_a_lone_id_is_not() {
        Loaded<BigDecimal> loaded =
                balances("A,1,\nObligation_id,Balance,layer\nB,2,\nas of 30 September,,\nCOVER,,\n");
        assertThat(loaded.rows()).hasSize(2);
        assertThat(loaded.rejected()).hasSize(1);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().line() + " " + problem.code())
                .containsExactly("3 HEADER_REPEATED", "5 NOTE_ROW", "6 VALUE_MISSING");
    }

    @Test
    void a_good_row_read_as_nothing_is_a_bug_of_ours() {
        byte[] bytes = "obligation_id\nA\n".getBytes(StandardCharsets.UTF_8);
        var opened = SheetsForTests.open(folder, bytes, COLUMNS);
        assertThatThrownBy(() -> RowReader.read(opened, row -> null)).isInstanceOf(IllegalStateException.class);
    }
}
