package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarterclose.database.CloseRows.propose;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a version of a close may go, and what of it stays as it was. */
class VersionLifeTest {

    private static final String APP = "quarter_close_app";
    private static final String OWNER = "quarter_close_owner";

    private static TestDatabase database;
    private static long proposed;

    @BeforeAll
    static void a_proposed_close() throws SQLException {
        database = TestDatabase.fresh();
        proposed = draft("2003-Q3");
        database.execute(propose(proposed, 1));
    }

    @AfterAll
    static void drop() {
        database.close();
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
        "DRAFT,POSTED,false", "DRAFT,SUPERSEDED,false", "PROPOSED,APPROVED,false", "PROPOSED,SUPERSEDED,true",
        "PROPOSED,POSTED,false", "PROPOSED,DRAFT,false", "PROPOSED,INCOMPLETE,false", "PROPOSED,ABANDONED,false",
        "INCOMPLETE,SUPERSEDED,true", "INCOMPLETE,APPROVED,false", "INCOMPLETE,POSTED,false", "INCOMPLETE,DRAFT,false",
        "INCOMPLETE,PROPOSED,false", "APPROVED,POSTED,false", "APPROVED,PROPOSED,false", "APPROVED,SUPERSEDED,true",
        "APPROVED,DRAFT,false", "APPROVED,ABANDONED,false", "POSTED,APPROVED,false", "POSTED,SUPERSEDED,false",
        "POSTED,DRAFT,false", "POSTED,PROPOSED,false", "SUPERSEDED,PROPOSED,false", "SUPERSEDED,DRAFT,false",
        "ABANDONED,DRAFT,false", "ABANDONED,PROPOSED,false"
    })
    void a_version_goes_only_where_the_life_of_a_close_goes(String from, String to, boolean allowed)
            throws SQLException {
        try (Connection connection = database.connect(OWNER);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // What persons sign, they sign by the program's login; the attack then comes from the owner.
            statement.execute("set session authorization " + APP);
            long close = Long.parseLong(database.value("select nextval('batch_job_instance_seq')")) + 1_000_000;
            statement.execute(
                    "insert into close_version (close_id, company, quarter, purpose, input_hash, after_version,"
                            + " proposed_by, " + CloseRows.DAYS + ") overriding system value values (" + close
                            + ", 'Moves', '2003-Q3', 'CLOSE', '"
                            + "0".repeat(64) + "', 0, 'ann', " + CloseRows.OF_2003_Q3 + ")");
            for (String step : wayTo(from)) {
                statement.execute(step(close, step));
            }
            statement.execute("reset session authorization");
            statement.execute("set role " + OWNER);
            if (allowed) {
                statement.execute(move(close, to));
            } else {
                assertThatThrownBy(() -> statement.execute(move(close, to)))
                        .hasMessageMatching("(?s).*(cannot|does not) go from " + from + " to " + to + ".*");
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

    /** The owner moves a draft and what gives way; what persons decide follows from what they signed. */
    private static String step(long close, String state) {
        return switch (state) {
            case "APPROVED" ->
                "insert into approval (close_id, content_hash, approved_by, reference) values (" + close
                        + ", repeat('c', 64), 'bob', 'minutes')";
            case "POSTED" -> "insert into posting (close_id, posted_by) values (" + close + ", 'cy')";
            default -> move(close, state);
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
                            "insert into close_version (company, quarter, purpose, version, state, input_hash,"
                                    + " content_hash, after_version, proposed_by, " + CloseRows.DAYS + ") values"
                                    + " ('Basin', '2004-Q2', 'CLOSE', 1, 'POSTED',"
                                    + " repeat('a', 64), repeat('a', 64), 0, 'ann', " + CloseRows.OF_2003_Q3 + ")"))
                    .hasMessageContaining("opens as DRAFT; found POSTED");
        }
    }

    @Test
    void a_dry_run_is_never_approved() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh()) {
            own.execute("insert into close_version (company, quarter, purpose, input_hash, after_version, proposed_by, "
                    + CloseRows.DAYS + ") values ('Basin', '2003-Q3', 'DRY_RUN', repeat('a', 64), 0, 'ann', "
                    + CloseRows.OF_2003_Q3 + ")");
            own.execute(propose(1, 0));
            assertThatThrownBy(() -> own.execute("update close_version set state = 'APPROVED'"))
                    .hasMessageContaining("is a dry run");
        }
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long draft(String quarter) throws SQLException {
        return CloseRows.draft(database, quarter);
    }
}
