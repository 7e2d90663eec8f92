package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.evidence.Verifier;

/** Estimates that are rolled forward by copy, and files of the quarter before that are saved again. */
class UnmovedQuartersTest {

    private static final Quarter FIRST = new Quarter(2003, 3);
    private static final String HEADER = "obligation_id,low,high,best,spend_on,estimated_on\n";

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void two_obligations() throws IOException {
        books = new ClosedQuarters(folder);
        books.policy(text -> text.replace("stale_after_quarters: 4", "stale_after_quarters: 1"));
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        obligations("");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,0.00\nROADS,0.00\n");
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    private void obligations(String reason) {
        files.put(
                "obligations.csv",
                "obligation_id,property_id,class,title,likelihood,carry_forward_reason\n"
                        + "PONDS,MILL,REMEDIATION,Ponds,PROBABLE," + reason + "\n"
                        + "ROADS,MILL,REMEDIATION,Roads,PROBABLE,\n");
    }

    /** Dates of estimating and of spending move with every quarter; the figures do as they are told. */
    private Proposed closed(Quarter quarter, String ponds, String roads) throws IOException {
        String dates = quarter.next().next().year() + ","
                + new FiscalCalendar(12).quarter(quarter).end();
        String lines = HEADER + (ponds.isEmpty() ? "" : "PONDS," + ponds + "," + dates + "\n");
        files.put("estimates/all.csv", lines + "ROADS,," + roads + "," + roads + "," + dates + "\n");
        Proposed close = (Proposed) books.run(quarter);
        books.post();
        files.remove("opening-balances.csv");
        return close;
    }

    private static List<String> unchanged(Proposed close) {
        return said(close, Code.ESTIMATE_UNCHANGED);
    }

    private static List<String> said(Proposed close, Code code) {
        return close.problems().stream()
                .filter(problem -> problem.code() == code)
                .map(problem -> problem.place() + " " + problem.message())
                .toList();
    }

    @Test
    void figures_that_do_not_move_are_told_with_the_quarter_since_when_whatever_their_dates() throws IOException {
        assertThat(unchanged(closed(FIRST, "100,300,", "7.50"))).isEmpty();
        assertThat(unchanged(closed(FIRST.next(), "100.00,300,", "7.50"))).isEmpty();
        Proposed third = closed(new Quarter(2004, 1), "100.0000,300,", "7.51");
        assertThat(unchanged(third))
                .containsExactly("obligations.csv:2 found the same figures since 2003-Q3, 2 quarters ago, whatever"
                        + " their dates say; expected them estimated again");
        assertThat(said(third, Code.ESTIMATE_STALE)).isEmpty();
        assertThat(Reperformed.of(third.folder()).differences()).isEmpty();

        Proposed fourth = closed(new Quarter(2004, 2), "100,300.01,", "7.51");
        assertThat(unchanged(fourth)).isEmpty();
        assertThat(unchanged(closed(new Quarter(2004, 3), "100,300.01,", "7.51")))
                .singleElement()
                .asString()
                .startsWith("obligations.csv:3 found the same figures since 2004-Q1, 2 quarters ago");
    }

    @Test
    void a_quarter_without_lines_is_no_new_estimate_and_an_old_date_is_told_once() throws IOException {
        closed(FIRST, "100,300,", "7.50");
        obligations("no news");
        assertThat(unchanged(closed(FIRST.next(), "", "7.51"))).isEmpty();
        assertThat(unchanged(closed(new Quarter(2004, 1), "", "7.52"))).isEmpty();
        obligations("");
        assertThat(unchanged(closed(new Quarter(2004, 2), "100,300,", "7.53")))
                .singleElement()
                .asString()
                .contains("since 2003-Q3, 3 quarters ago");
        files.put("estimates/all.csv", HEADER + "PONDS,100,300,,2009,2003-09-01\nROADS,,,9,2009,2004-09-01\n");
        Proposed old = (Proposed) books.run(new Quarter(2004, 3));
        assertThat(unchanged(old)).isEmpty();
        assertThat(said(old, Code.ESTIMATE_STALE)).hasSize(1);
    }

    @Test
    void a_folder_from_before_figures_were_kept_is_computed_again_to_the_byte() throws IOException, SQLException {
        closed(FIRST, "100,300,", "7.50");
        closed(FIRST.next(), "100,300,", "7.50");
        try (Connection superuser = books.database().connect("");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table quarter_close.estimate_figures disable trigger stays");
            statement.execute("delete from quarter_close.estimate_figures");
            statement.execute("alter table quarter_close.estimate_figures enable trigger stays");
        }
        Proposed third = closed(new Quarter(2004, 1), "100,300,", "7.50");
        assertThat(third.folder().resolve("evidence/prior-estimates.csv")).doesNotExist();
        assertThat(unchanged(third)).isEmpty();
        assertThat(Verifier.verify(third.folder())).isEmpty();
        assertThat(Reperformed.of(third.folder()).differences()).isEmpty();
    }

    @Test
    void last_quarters_file_saved_again_is_known_by_its_figures_and_one_with_new_dates_is_not() throws IOException {
        closed(FIRST, "100,300,", "7.50");
        String again = "obligation_id;estimated_on;spend_on;best;high;low\r\n"
                + "ROADS;2003-09-30;2004;7.5;7.50;\r\nPONDS;2003-09-30;2004;;300.00;100\r\n";
        files.remove("estimates/all.csv");
        books.bytes().put("estimates/final.csv", ("\ufeff" + again).getBytes(StandardCharsets.UTF_16LE));
        Proposed next = (Proposed) books.run(FIRST.next());
        assertThat(said(next, Code.FILE_OF_LAST_QUARTER))
                .containsExactly("estimates/final.csv found the rows, sums and dates of estimates/all.csv, with which"
                        + " the quarter before was closed; expected this quarter's file");
        assertThat(Files.readAllLines(next.folder().resolve("evidence/prior-sheets.csv")))
                .containsExactly(
                        "file,rows,sum_low,sum_high,sum_best,estimated_days",
                        "estimates/all.csv,2,100,307.5,7.5,24650");
        assertThat(Reperformed.of(next.folder()).differences()).isEmpty();

        byte[] renewed = again.replace("2003-09-30", "2003-12-30").getBytes(StandardCharsets.UTF_8);
        books.bytes().put("estimates/final.csv", renewed);
        Proposed confirmed = (Proposed) books.run(FIRST.next());
        assertThat(said(confirmed, Code.FILE_OF_LAST_QUARTER)).isEmpty();
        assertThat(confirmed.folder().resolve("evidence/prior-sheets.csv")).doesNotExist();
    }
}
