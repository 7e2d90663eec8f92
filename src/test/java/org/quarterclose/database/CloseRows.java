package org.quarterclose.database;

import java.sql.SQLException;
import java.util.List;

/** The statements that make a small close, for tests of what the database accepts. */
final class CloseRows {

    /** The columns of a version's days, and those of the third quarter of 2003: which days they are never matters. */
    static final String DAYS = "quarter_begins, quarter_ends, year_to_date_begins";

    static final String OF_2003_Q3 = "'2003-07-01', '2003-09-30', '2003-07-01'";

    private CloseRows() {}

    static long draft(TestDatabase on, String quarter) throws SQLException {
        on.execute("insert into close_version (company, quarter, purpose, input_hash, after_version, proposed_by, "
                + DAYS + ") values ('Basin', '" + quarter + "', 'CLOSE', repeat('a', 64), 0, 'ann', " + OF_2003_Q3
                + ")");
        return Long.parseLong(on.value("select max(close_id) from close_version"));
    }

    static String propose(long close, int version) {
        return "update close_version set state = 'PROPOSED', version = " + version + ", content_hash = repeat('c', 64),"
                + " totals = '{\"required\": \"18000000.00\"}', proposed_at = now() where close_id = " + close;
    }

    static String header(long close, int number, String event) {
        return "insert into journal_entry values (" + close + ", " + number + ", 'E" + number
                + "', '2003-09-30', 'P', 'O', '" + event + "', 'memo', 'rule', 'source')";
    }

    static String entry(long close, int number, String amount) {
        return "insert into journal_line values (" + close + ", " + number + ", 1, '6100', 'Provision', " + amount
                + ", 0, 'USD'), (" + close + ", " + number + ", 2, '2400', 'Accrued', 0, " + amount + ", 'USD')";
    }

    /** One row in every table of a close, in an order that the guards accept. */
    static List<String> rows(long close) {
        String id = "(" + close + ", ";
        return List.of(
                "insert into close_stage values " + id + "'S1')",
                "insert into input_file values " + id + "'f1', 'h', 1, 'UTF-8', ',', '{a}', '{}', 1, 1, 0)",
                "insert into property values " + id + "'f1', 'Mine', 'CLOSED', '', '')",
                "insert into obligation values " + id + "1, 'O', 'P', 'REMEDIATION', 'T', 'PROBABLE', 'USD', 's')",
                "do $$ declare n integer := open_load(" + close + "); begin"
                        + " execute format('insert into estimate_line_%1$s values"
                        + " (1, 2, 100, 5, null, 9, null, %1$s)', n);"
                        + " insert into estimate_line_wide values (n, 1, 3, 200, 5, null, 9, null);"
                        + " insert into estimate_load values (n, " + close + ", 1, 'f1', 0, 300, 2, 2, 0, 10, 0, 18);"
                        + " perform attach_load(n); end $$",
                "insert into estimate_load values (900, " + close + ", 9, 'f1', 0, 300, 2, 2, 0, 10, 0, 18)",
                "insert into estimate_sum values " + id + "1, 1, null, 1, null, true, false, 1, 1, 1, 1)",
                "insert into problem values " + id + "'ERROR', 'c', 'f', 1, 'c', 'v', 'm', 'o')",
                "insert into rejected_row values " + id + "'f1', 1, '{a}')",
                "insert into measurement values " + id
                        + "1, 'O', 'REMEDIATION', 'USD', 'b', 1, 1, 1, null, 1, 0, 0, 1, 'r')",
                "insert into roll_forward values " + id
                        + "1, 'P', 'O', 'REMEDIATION', 'USD', 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 18,"
                        + " 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 5)",
                "insert into estimate_figures values " + id + "'O', '00', '2003-Q3')",
                "insert into exchange_rate values " + id + "'CAD', 0.7405, 0.7247, null)",
                "insert into foreign_roll_forward values " + id
                        + "1, 'P', 'O', 'REMEDIATION', 'CAD', 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 18,"
                        + " 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 5)",
                "insert into translated_measurement values " + id + "1, 'USD', 1, 0)",
                "insert into translated_recovery values " + id + "'O', 'R', 'USD', 5, 2, 3, -1, 1, 5, 0)",
                header(close, 1, "ACCRUAL"),
                entry(close, 1, "16000000.00"),
                "insert into spend_schedule values " + id + "1, 2004, 5)",
                "insert into check_result values " + id + "1, 'n', 'PASSED', '1', '1', '0', '')");
    }
}
