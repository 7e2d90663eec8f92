package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarterclose.database.CloseRows.entry;
import static org.quarterclose.database.CloseRows.header;
import static org.quarterclose.database.CloseRows.propose;
import static org.quarterclose.database.CloseRows.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern LINE = Pattern.compile("(entry (?<entry>[0-9]) )?(line (?<line>[0-9]) )?"
            + "(?<side>debit|credit) (?<amount>[-0-9.]+) (?<currency>[A-Z]{3})");
    private static final List<String> TABLES = List.of(
            "close_stage",
            "input_file",
            "property",
            "obligation",
            "estimate_load",
            "estimate_line",
            "estimate_line_wide",
            "estimate_sum",
            "estimate_figures",
            "problem",
            "rejected_row",
            "measurement",
            "roll_forward",
            "exchange_rate",
            "foreign_roll_forward",
            "translated_measurement",
            "translated_recovery",
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
                .replace("'CAD', 0", "'CLP', 0")
                .replace("'O', 'R', 'USD', 5, 2, 3, -1, 1,", "'O', 'R2', 'USD', 5, 2, 3, -1, 1,")
                .replace(", 9, 'f", ", 8, 'f");
        boolean keeps = other.contains("estimate_load") || other.contains("translated_recovery");
        other = keeps ? other : other.replace(", 1, ", ", 2, ");
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
    @CsvSource(delimiter = '|', textBlock = """
            debits and credits differ | debit 10.00 USD, credit 9.99 USD | found debits 10.00 and credits 9.99
            one line only | debit 10.00 USD | found debits 10.00 and credits 0.00
            two currencies | debit 10.00 USD, credit 10.00 CAD | found CAD and USD; expected one currency
            a line without amount | debit 0 USD, credit 10.00 USD | a_line_is_a_debit_or_a_credit
            a negative debit | debit -10.00 USD, credit 10.00 USD | violates check constraint
            no header | entry 7 debit 10.00 USD, credit 10.00 USD | its lines have no header
            lines not from 1 | line 3 debit 10.00 USD, credit 10.00 USD | expected all lines of an entry at once
            the second is bad | debit 1 USD, credit 1 USD, entry 2 debit 2 USD, credit 2.01 USD | entry 2 of close
            """)
    void an_entry_that_does_not_balance_never_gets_in(String name, String lines, String message) throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = CloseRows.draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"), header(close, 2, "PAYMENT"));
            String attack = lines(close, lines);
            assertThatThrownBy(() -> own.execute(attack)).hasMessageContaining(message.strip());
            assertThatThrownBy(() -> as(own, OWNER, attack)).hasMessageContaining(message.strip());
            assertThat(own.value("select count(*) from journal_line")).isEqualTo("0");
        }
    }

    @Test
    void balanced_lines_cannot_be_added_to_an_entry_that_is_complete() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = CloseRows.draft(own, "2003-Q3");
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
            long close = CloseRows.draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"));
            assertThatThrownBy(() -> own.execute(propose(close, 1))).hasMessageContaining("has no lines");
        }
    }

    @Test
    void nothing_arrives_under_a_close_that_nobody_opened() {
        for (String role : List.of(APP, OWNER)) {
            assertThatThrownBy(() -> as(role, header(4711, 1, "ACCRUAL")))
                    .hasMessageContaining("close 4711 is unknown; expected DRAFT");
        }
    }

    @Test
    void an_obligation_has_one_entry_an_event() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            long close = CloseRows.draft(own, "2003-Q3");
            own.execute(header(close, 1, "ACCRUAL"));
            assertThatThrownBy(() -> own.execute(header(close, 2, "ACCRUAL")))
                    .hasMessageContaining("one_entry_an_event");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange_rate values (%d, 'CLP', 0, 0.001, null)",
                "exchange_rate values (%d, 'CLP', 0.001, -0.001, null)",
                "foreign_roll_forward values (%d, 2, 'P', 'O2', 'REMEDIATION', 'CAD', 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 19,"
                        + " 2, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 5)",
                "foreign_roll_forward values (%d, 2, 'P', 'O2', 'REMEDIATION', 'CAD', 2, 0, 15, 0, 0, 0, 0, 1, 0, 0, 18,"
                        + " 2, 0, 15, 0, 0, 0, 0, 1, 0, 0, 0, 5)",
                "translated_recovery values (%d, 'O', 'R2', 'USD', 5, 2, 3, -1, 1, 6, 0)"
            })
    void another_currency_has_a_price_and_foots_in_its_own_without_an_exchange_difference(String row)
            throws SQLException {
        long close = draft("2004-Q4");
        String insert = "insert into " + row.replace("%d", Long.toString(close));

        assertThatThrownBy(() -> as(APP, insert)).hasMessageContaining("violates check constraint");
        database.execute("update close_version set state = 'ABANDONED' where close_id = " + close);
    }

    @Test
    void no_constraint_is_put_off_by_request_only() throws SQLException {
        assertThat(database.value("select string_agg(conname, ', ') from pg_constraint"
                        + " where condeferrable and not condeferred"))
                .as("a dry run defers every deferrable constraint")
                .isNull();
    }

    /** Lines in words: an amount and its currency, after a new entry's or first line's number where one is given. */
    private static String lines(long close, String words) {
        StringJoiner rows = new StringJoiner(", ", "insert into journal_line values ", "");
        int entry = 1;
        int line = 1;
        for (String word : words.split(", ")) {
            Matcher part = LINE.matcher(word);
            assertThat(part.matches()).as(word).isTrue();
            if (part.group("entry") != null) {
                entry = Integer.parseInt(part.group("entry"));
                line = 1;
            }
            line = part.group("line") == null ? line : Integer.parseInt(part.group("line"));
            boolean debit = part.group("side").equals("debit");
            String amounts = debit ? part.group("amount") + ", 0" : "0, " + part.group("amount");
            rows.add("(" + close + ", " + entry + ", " + line + ", 'a', 'A', " + amounts + ", '"
                    + part.group("currency") + "')");
            line++;
        }
        return rows.toString();
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
        return CloseRows.draft(database, quarter);
    }
}
