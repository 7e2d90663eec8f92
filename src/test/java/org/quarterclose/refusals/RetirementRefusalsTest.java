package org.quarterclose.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen in what a retirement obligation is measured by: each is named, none is measured with. */
class RetirementRefusalsTest {

    private static final String OPENING = "obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on;HEAP,";
    private static final String LINE = "obligation_id,best,scenario,probability,spend_on,cost_basis_year,estimated_on,"
            + "conditions_existed_at;HEAP,";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500,1,8.5,1000,2010,2001-01-01 | RATE_UNREADABLE rate",
                "500,1,-8%,1000,2010,2001-01-01 | RATE_UNREADABLE rate",
                "500,1,-150%,1000,2010,2001-01-01 | RATE_UNREADABLE rate",
                "500,1,8%,1000,9999,2001-01-01 | DATE_UNREADABLE spend_on",
                "500,1,8%,1000,2010,0203-08-15 | DATE_UNREADABLE incurred_on",
                "500,1,8%,1000,2000,2001-01-01 | LAYER_UNUSABLE spend_on",
                "500,1,8%,1000,2010,2003-07-01 | LAYER_UNUSABLE incurred_on",
                "0.00,1,8%,1000,2010,2001-01-01 | LAYER_UNUSABLE balance",
                "500,1,8%,400,2010,2001-01-01 | LAYER_UNUSABLE undiscounted"
            })
    void a_layer_that_cannot_be_is_refused(String row, String problem) {
        assertThat(said("opening-balances.csv", OPENING + row)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARFR,,8.5 | RATE_UNREADABLE value",
                "CARFR,,-2% | RATE_UNREADABLE value",
                "MARKET_RISK,,-5% | RATE_UNREADABLE value",
                "INFLATION,,-100% | RATE_UNREADABLE value",
                "CARFR,2003,8% | VALUE_NOT_LISTED key",
                "INFLATION,1850,3% | VALUE_NOT_LISTED key",
                "INFLATION,2003-Q3,3% | VALUE_NOT_LISTED key",
                "MARKET_RISK,XX,3% | VALUE_NOT_LISTED key"
            })
    void a_rate_that_nobody_means_is_refused(String row, String problem) {
        assertThat(said("assumptions.csv", "kind,key,value;" + row)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100,,,9999,,2003-09-15, | PERIOD_UNREADABLE spend_on",
                "100,,,9999-Q3,,2003-09-15, | PERIOD_UNREADABLE spend_on",
                "100,,,2008,2012,2003-09-15, | PERIOD_UNREADABLE cost_basis_year",
                "100,,,,,2003-09-15, | VALUE_MISSING spend_on",
                "100,a,50%,2010,,2003-09-15,;HEAP,900,b,50%,2010,,2003-09-15,2003-10-05 | PROBABILITIES_INCOMPLETE",
                "100,a,60%,2010,,2003-09-15,;HEAP,300,a,40%,2010,,2003-09-15, | PROBABILITIES_INCOMPLETE"
            })
    void a_line_that_cannot_be_measured_is_named(String rows, String problem) {
        assertThat(said("estimates/heap.csv", LINE + rows)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"90%,2200", "99%,2100"})
    void a_cost_that_inflation_takes_beyond_the_books_is_named(String inflation, String year) {
        String rates = "kind,key,value;CARFR,,8.5%;INFLATION,," + inflation;
        String lines =
                "obligation_id,best,spend_on,cost_basis_year,estimated_on;HEAP,1000," + year + ",2003,2003-09-15";
        SmallQuarter quarter = new SmallQuarter(SmallQuarter.Kind.RETIREMENT).with("assumptions.csv", text(rates));
        assertThat(quarter.with("estimates/heap.csv", text(lines))
                        .problems(folder)
                        .toString())
                .contains("AMOUNT_TOO_LARGE");
    }

    private String said(String file, String rows) {
        StringBuilder said = new StringBuilder();
        new SmallQuarter(SmallQuarter.Kind.RETIREMENT)
                .with(file, text(rows))
                .problems(folder)
                .forEach(problem -> said.append(problem.code())
                        .append(' ')
                        .append(problem.column())
                        .append('\n'));
        return said.toString();
    }

    private static String text(String rows) {
        return rows.replace(';', '\n') + "\n";
    }
}
