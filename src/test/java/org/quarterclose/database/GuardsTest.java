package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the books, by the role that runs closes and by the role that owns the tables. */
class GuardsTest {

    private static final String APP = "quarter_close_app";
    private static final String OWNER = "quarter_close_owner";
    private static final List<String> TABLES = List.of(
            "close_stage",
            "input_file",
            "property",
            "obligation",
            "estimate_load",
            "estimate_line",
            "estimate_line_wide",
            "estimate_sum",
            "problem",
            "rejected_row",
            "measurement",
            "roll_forward",
            "journal_entry",
            "journal_line",
            "spend_schedule",
            "check_result");

    private static TestDatabase database;
    private static long proposed;
    private static int load;

    @BeforeAll
    static void a_proposed_close() throws SQLException {
        database = TestDatabase.fresh();
        proposed = draft("2003-Q3");
        for (String row : rows(proposed)) {
            database.execute(row);
        }
        load = Integer.parseInt(database.value("select load_id from estimate_load where close_id = " + proposed));
        database.execute(propose(proposed, 1));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static Stream<Arguments> everyVerbOnEveryTable() {
        List<Arguments> attacks = new ArrayList<>();
        for (String role : List.of(APP, OWNER)) {
            for (String table : TABLES) {
                String column = table.startsWith("estimate_line") ? "load_id" : "close_id";
                attacks.add(Arguments.of(role, table, "update " + table + " set " + column + " = " + column));
                attacks.add(Arguments.of(role, table, "delete from " + table));
                attacks.add(Arguments.of(role, table, "truncate " + table + " cascade"));
            }
        }
        return attacks.stream();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("everyVerbOnEveryTable")
    void what_is_stored_is_changed_by_nobody(String role, String table, String attack) {
        assertThatThrownBy(() -> as(role, attack))
                .hasMessageMatching("(?s).*(" + table + ".* is refused: |permission denied for table " + table + ").*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate", "insert"})
    void the_table_of_one_load_is_no_way_round(String verb) {
        String table = "estimate_line_" + load;
        String attack = switch (verb) {
            case "update" -> "update " + table + " set low = 0";
            case "delete" -> "delete from " + table;
            case "truncate" -> "truncate " + table;
            default -> "insert into " + table + " values (1, 9, 9, 1, 1, 1, null, " + load + ")";
        };
        assertThatThrownBy(() -> as(OWNER, attack)).hasMessageContaining(" is refused");
        assertThatThrownBy(() -> as(APP, attack)).hasMessageContaining("permission denied");
    }

    static Stream<Arguments> insertsUnderAProposedClose() {
        return Stream.of(APP, OWNER).flatMap(role -> {
            List<String> inserts = new ArrayList<>(rows(proposed));
            inserts.removeIf(row -> !row.startsWith("insert"));
            return inserts.stream().map(insert -> Arguments.of(role, insert));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("insertsUnderAProposedClose")
    void nothing_arrives_under_a_proposed_close(String role, String insert) {
        String other = insert.replace("'S1'", "'S2'")
                .replace("'f1'", "'f2'")
                .replace("(900", "(901")
                .replace("'ACCRUAL'", "'PAYMENT'")
                .replace(", 9, 'f", ", 8, 'f");
        other = other.contains("estimate_load") ? other : other.replace(", 1, ", ", 2, ");
        String attack = other;
        assertThatThrownBy(() -> as(role, attack)).hasMessageContaining("is PROPOSED; expected DRAFT");
    }

    @Test
    void no_load_is_opened_sealed_or_thinned_under_a_proposed_close() {
        for (String role : List.of(APP, OWNER)) {
            assertThatThrownBy(() -> as(role, "select open_load(" + proposed + ")"))
                    .hasMessageContaining("is PROPOSED; expected DRAFT");
            assertThatThrownBy(() -> as(role, "select attach_load(" + load + ")"))
                    .hasMessageContaining("is PROPOSED; expected DRAFT");
            assertThatThrownBy(() -> as(role, "select exclude_line(" + load + ", 100)"))
                    .hasMessageContaining("is PROPOSED; expected DRAFT");
            assertThatThrownBy(() -> as(role, "select drop_loads(" + proposed + ")"))
                    .hasMessageContaining("it is PROPOSED; expected ABANDONED");
            assertThatThrownBy(() -> as(
                            role, "insert into estimate_line_wide values (" + load + ", 1, 4, 300, 5, null, 9, null)"))
                    .hasMessageContaining("is PROPOSED; expected DRAFT");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "debits and credits differ | (C, 1, 1, 'a', 'A', 10.00, 0, 'USD'), (C, 1, 2, 'b', 'B', 0, 9.99, 'USD') | found debits 10.00 and credits 9.99",
                "one line only | (C, 1, 1, 'a', 'A', 10.00, 0, 'USD') | found debits 10.00 and credits 0.00",
                "two currencies | (C, 1, 1, 'a', 'A', 10.00, 0, 'USD'), (C, 1, 2, 'b', 'B', 0, 10.00, 'CAD') | found CAD and USD; expected one currency",
                "a line without amount | (C, 1, 1, 'a', 'A', 0, 0, 'USD'), (C, 1, 2, 'b', 'B', 0, 10.00, 'USD') | a_line_is_a_debit_or_a_credit",
                "debit and credit at once | (C, 1, 1, 'a', 'A', 5.00, 5.00, 'USD') | a_line_is_a_debit_or_a_credit",
                "no header | (C, 7, 1, 'a', 'A', 10.00, 0, 'USD'), (C, 7, 2, 'b', 'B', 0, 10.00, 'USD') | its lines have no header",
                "lines not from 1 | (C, 1, 3, 'a', 'A', 10.00, 0, 'USD'), (C, 1, 4, 'b', 'B', 0, 10.00, 'USD') | expected all lines of an entry at once",
                "one good entry, one bad | (C, 1, 1, 'a', 'A', 1.00, 0, 'USD'), (C, 1, 2, 'b', 'B', 0, 1.00, 'USD'), (C, 2, 1, 'a', 'A', 2.00, 0, 'USD'), (C, 2, 2, 'b', 'B', 0, 2.01, 'USD') | journal entry 2 of close"
            })
    void an_entry_that_does_not_balance_never_gets_in(String name, String lines, String message) throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"), header(close, 2, "PAYMENT"));
            String attack = "insert into journal_line values " + lines.replace("(C,", "(" + close + ",");
            assertThatThrownBy(() -> own.execute(attack)).hasMessageContaining(message.strip());
            assertThatThrownBy(() -> as(own, OWNER, attack)).hasMessageContaining(message.strip());
            assertThat(own.value("select count(*) from journal_line")).isEqualTo("0");
        }
    }

    @Test
    void balanced_lines_cannot_be_added_to_an_entry_that_is_complete() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"), entry(close, 1, "16000000.00"));
            assertThatThrownBy(() -> own.execute("insert into journal_line values (" + close
                            + ", 1, 3, 'a', 'A', 1.00, 0, 'USD'), (" + close + ", 1, 4, 'b', 'B', 0, 1.00, 'USD')"))
                    .hasMessageContaining("expected all lines of an entry at once");
            assertThat(own.value("select sum(debit) from journal_line")).isEqualTo("16000000.00");
        }
    }

    @Test
    void a_header_without_lines_cannot_be_proposed() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"));
            assertThatThrownBy(() -> own.execute(propose(close, 1))).hasMessageContaining("has no lines");
        }
    }

    @Test
    void an_obligation_has_one_entry_an_event() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"));
            assertThatThrownBy(() -> own.execute(header(close, 2, "ACCRUAL")))
                    .hasMessageContaining("one_entry_an_event");
        }
    }

    @Test
    void a_version_number_is_taken_once() throws SQLException {
        long second = draft("2004-Q1");
        database.execute(propose(second, 1));
        long third = draft("2004-Q1");
        assertThatThrownBy(() -> database.execute(propose(third, 1))).hasMessageContaining("close_version_number");
        assertThatThrownBy(() -> draft("2004-Q1")).hasMessageContaining("close_version_draft");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,PROPOSED,true", "DRAFT,INCOMPLETE,true", "DRAFT,ABANDONED,true", "DRAFT,APPROVED,false",
        "DRAFT,POSTED,false", "DRAFT,SUPERSEDED,false", "PROPOSED,APPROVED,true", "PROPOSED,SUPERSEDED,true",
        "PROPOSED,POSTED,false", "PROPOSED,DRAFT,false", "PROPOSED,INCOMPLETE,false", "PROPOSED,ABANDONED,false",
        "INCOMPLETE,SUPERSEDED,true", "INCOMPLETE,APPROVED,false", "INCOMPLETE,POSTED,false", "INCOMPLETE,DRAFT,false",
        "INCOMPLETE,PROPOSED,false", "APPROVED,POSTED,true", "APPROVED,PROPOSED,true", "APPROVED,SUPERSEDED,true",
        "APPROVED,DRAFT,false", "APPROVED,ABANDONED,false", "POSTED,APPROVED,false", "POSTED,SUPERSEDED,false",
        "POSTED,DRAFT,false", "POSTED,PROPOSED,false", "SUPERSEDED,PROPOSED,false", "SUPERSEDED,DRAFT,false",
        "ABANDONED,DRAFT,false", "ABANDONED,PROPOSED,false"
    })
    void a_version_goes_only_where_the_life_of_a_close_goes(String from, String to, boolean allowed)
            throws SQLException {
        try (Connection connection = database.connect(OWNER);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long close = Long.parseLong(database.value("select nextval('batch_job_instance_seq')")) + 1_000_000;
            statement.execute(
                    "insert into close_version (close_id, company, quarter, purpose, input_hash, after_version,"
                            + " proposed_by) overriding system value values (" + close
                            + ", 'Moves', '2003-Q3', 'CLOSE', '"
                            + "0".repeat(64) + "', 0, 'ann')");
            for (String step : wayTo(from)) {
                statement.execute(move(close, step));
            }
            if (allowed) {
                statement.execute(move(close, to));
            } else {
                assertThatThrownBy(() -> statement.execute(move(close, to)))
                        .hasMessageContaining("cannot go from " + from + " to " + to);
            }
            connection.rollback();
        }
    }

    private static List<String> wayTo(String state) {
        return switch (state) {
            case "DRAFT" -> List.of();
            case "APPROVED" -> List.of("PROPOSED", "APPROVED");
            case "POSTED" -> List.of("PROPOSED", "APPROVED", "POSTED");
            case "SUPERSEDED" -> List.of("PROPOSED", "SUPERSEDED");
            default -> List.of(state);
        };
    }

    private static String move(long close, String state) {
        return "update close_version set state = '" + state + "'"
                + (state.equals("PROPOSED") || state.equals("INCOMPLETE")
                        ? ", version = coalesce(version, 1), content_hash = coalesce(content_hash, repeat('c', 64))"
                        : "")
                + " where close_id = " + close;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company = 'Other'",
                "quarter = '2003-Q4'",
                "purpose = 'DRY_RUN'",
                "input_hash = repeat('b', 64)",
                "proposed_by = 'bob'",
                "opened_at = now() + interval '1 day'",
                "after_version = 7",
                "version = 2",
                "version = null",
                "content_hash = repeat('d', 64)",
                "totals = '{}'",
                "proposed_at = now() + interval '1 day'"
            })
    void neither_name_nor_figures_of_a_proposed_version_change(String change) {
        String attack = "update close_version set " + change + " where close_id = " + proposed;
        assertThatThrownBy(() -> as(OWNER, attack)).hasMessageMatching("(?s).*refused a change.*");
        assertThatThrownBy(() -> as(APP, attack)).hasMessageMatching("(?s).*(refused a change|permission denied).*");
    }

    @Test
    void a_version_is_never_removed_and_never_begins_in_the_middle() {
        for (String role : List.of(APP, OWNER)) {
            assertThatThrownBy(() -> as(role, "delete from close_version"))
                    .hasMessageMatching("(?s).*(is refused|permission denied).*");
            assertThatThrownBy(() -> as(role, "truncate close_version cascade"))
                    .hasMessageMatching("(?s).*(is refused|permission denied).*");
            assertThatThrownBy(() -> as(
                            role,
                            "insert into close_version (company, quarter, purpose, version, state, input_hash, content_hash,"
                                    + " after_version, proposed_by) values ('Basin', '2004-Q2', 'CLOSE', 1, 'POSTED',"
                                    + " repeat('a', 64), repeat('a', 64), 0, 'ann')"))
                    .hasMessageContaining("opens as DRAFT; found POSTED");
        }
    }

    @Test
    void a_dry_run_is_never_approved() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            own.execute("insert into close_version (company, quarter, purpose, input_hash, after_version, proposed_by)"
                    + " values ('Basin', '2003-Q3', 'DRY_RUN', repeat('a', 64), 0, 'ann')");
            own.execute(propose(1, 0));
            assertThatThrownBy(() -> own.execute("update close_version set state = 'APPROVED'"))
                    .hasMessageContaining("is a dry run");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table journal_line",
                "alter table journal_line disable trigger all",
                "create table mine (a int)",
                "drop function refuse_change()",
                "grant quarter_close_owner to quarter_close_app",
                "set role quarter_close_owner",
                "set session_replication_role = replica",
                "update flyway_schema_history set success = true"
            })
    void the_app_cannot_take_the_guards_away(String attack) {
        assertThatThrownBy(() -> database.execute(attack))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void the_auditor_reads_everything_and_writes_nothing() throws SQLException {
        try (Connection connection = database.connect("quarter_close_auditor");
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("select count(*) from " + table);
            }
            statement.execute("select count(*) from close_version");
            for (String table : TABLES) {
                assertThatThrownBy(() -> statement.execute("insert into " + table + " select * from " + table))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("select open_load(1)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void every_table_is_guarded_by_somebody() throws SQLException {
        assertThat(database.value("select string_agg(relname, ', ') from pg_class c where relnamespace ="
                        + " 'quarter_close'::regnamespace and relkind in ('r', 'p') and not relispartition"
                        + " and relname !~ '^(batch_|flyway_)' and not exists (select from pg_trigger t"
                        + " where t.tgrelid = c.oid and tgname = 'stays')"))
                .isNull();
    }

    @Test
    void no_constraint_is_put_off_by_request_only() throws SQLException {
        assertThat(database.value("select string_agg(conname, ', ') from pg_constraint"
                        + " where condeferrable and not condeferred"))
                .as("a dry run defers every deferrable constraint")
                .isNull();
    }

    private static void as(String role, String sql) throws SQLException {
        as(database, role, sql);
    }

    private static void as(TestDatabase on, String role, String sql) throws SQLException {
        try (Connection connection = on.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long draft(String quarter) throws SQLException {
        return draft(database, quarter);
    }

    static long draft(TestDatabase on, String quarter) throws SQLException {
        on.execute("insert into close_version (company, quarter, purpose, input_hash, after_version, proposed_by)"
                + " values ('Basin', '" + quarter + "', 'CLOSE', repeat('a', 64), 0, 'ann')");
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
                        + " execute format('insert into estimate_line_%1$s values (1, 2, 100, 5, null, 9, null, %1$s)', n);"
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
                header(close, 1, "ACCRUAL"),
                entry(close, 1, "16000000.00"),
                "insert into spend_schedule values " + id + "1, 2004, 5)",
                "insert into check_result values " + id + "1, 'n', 'PASSED', '1', '1', '0', '')");
    }
}
