package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;

/** A clean-up of 100,000.00 to be spent by a fixed day, at its present value through the quarters. */
class DiscountedQuartersTest {

    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,likelihood,timing_fixed,carry_forward_reason
            COVER,MILL,REMEDIATION,Cover,PROBABLE,%s,%s
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;
    private Quarter quarter = Quarter.parse("2003-Q3");

    @BeforeEach
    void a_cover_of_100_000_to_150_000_due_in_two_years_at_5_percent() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", OBLIGATIONS.formatted("true", ""));
        files.put("opening-balances.csv", "obligation_id,balance\nCOVER,0.00\n");
        files.put("assumptions.csv", "kind,key,value\nDISCOUNT,,5%\n");
        files.put(
                "estimates/a.csv",
                "obligation_id,low,high,spend_on,estimated_on\n" + "COVER,100000.00,150000.00,2005-09-30,2003-09-01\n");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @Test
    void it_is_carried_at_90_702_95_and_unwinds_in_a_column_of_its_own() throws Exception {
        Proposed first = close();
        assertThat(ClosedQuarters.row(first, "measurements.csv", "COVER"))
                .contains(",100000.00,,150000.00,,90702.95,45351.47,100000.00,0.05,")
                .contains("(ASC 410-30-35-12)");
        assertThat(ClosedQuarters.row(first, "spend-schedule.csv", "COVER")).endsWith(",2005,100000.00");

        Proposed second = close();

        assertThat(ClosedQuarters.row(second, "roll-forward.csv", "COVER"))
                .contains(",90702.95,0.00,0.00,1113.13,0.00,0.00,0.00,0.00,0.00,0.00,91816.08,");
        assertThat(Files.readAllLines(second.folder().resolve("journal-entries.csv")))
                .anyMatch(line -> line.startsWith("2003-Q4-COVER-ACCRETION,1,") && line.contains(",6180,"));
        assertThat(second.totals().accrual().isZero()).isTrue();
    }

    @Test
    void another_rate_remeasures_it_and_without_an_estimate_only_time_passes() throws Exception {
        close();
        close();
        files.put("assumptions.csv", "kind,key,value\nDISCOUNT,USD,4%\n");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "COVER"))
                .contains(",91816.08,0.00,1343.73,1126.79,0.00,0.00,0.00,0.00,0.00,0.00,94286.60,");
        files.remove("estimates/a.csv");
        files.put("obligations.csv", OBLIGATIONS.formatted("true", "survey is under way"));
        Proposed carried = close();
        assertThat(ClosedQuarters.row(carried, "roll-forward.csv", "COVER")).contains(",0.00,929.04,0.00,");
        assertThat(ClosedQuarters.row(carried, "measurements.csv", "COVER")).contains(",100000.00,0.04,");
    }

    @Test
    void without_fixed_timing_a_day_for_each_line_or_a_rate_nothing_is_discounted() throws Exception {
        files.put("obligations.csv", OBLIGATIONS.formatted("false", ""));
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "COVER")).contains(",100000.00,");
        files.put("obligations.csv", OBLIGATIONS.formatted("true", ""));
        files.remove("assumptions.csv");
        assertThat(ClosedQuarters.row(close(), "roll-forward.csv", "COVER"))
                .contains(",100000.00,0.00,0.00,0.00,0.00,");
    }

    private Proposed close() throws Exception {
        Proposed close = (Proposed) books.run(quarter);
        assertThat(close.failed()).as(quarter.toString()).isEmpty();
        // The estimate stays as it was from quarter to quarter, which is named.
        assertThat(close.problems()).allMatch(problem -> problem.code() == Code.FILE_OF_LAST_QUARTER);
        books.post();
        files.remove("opening-balances.csv");
        quarter = quarter.next();
        return close;
    }
}
