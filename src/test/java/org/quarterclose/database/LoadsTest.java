package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class LoadsTest {

    private TestDatabase database;
    private long close;

    @BeforeEach
    void a_draft() throws SQLException {
        database = TestDatabase.fresh();
        close = CloseRows.draft(database, "2003-Q3");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_load_is_opened_filled_by_copy_and_sealed_in_one_transaction() throws Exception {
        int load = load(close, 1, 3);
        assertThat(database.value("select count(*) || ' ' || sum(low) from estimate_line where load_id = " + load))
                .isEqualTo("3 63");
    }

    @Test
    void loads_of_one_close_lie_side_by_side() throws Exception {
        load(close, 1, 3);
        load(close, 2, 2);
        assertThat(database.value("select count(*) || ' ' || count(distinct load_id) from estimate_line"))
                .isEqualTo("5 2");
    }

    @Test
    void a_load_that_is_rolled_back_leaves_nothing() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, close, 1, 3);
            connection.rollback();
        }
        assertThat(database.value("select count(*) from estimate_line")).isEqualTo("0");
        assertThat(database.value("select count(*) from estimate_load")).isEqualTo("0");
        assertThat(database.value("select count(*) from pg_class where relname ~ '^estimate_line_[0-9]+$'"))
                .isEqualTo("0");
    }

    @Test
    void lines_of_another_load_are_not_sealed() {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.dataSource().getConnection()) {
                        connection.setAutoCommit(false);
                        int load = open(connection, close);
                        copy(connection, load, "1\t1\t1\t1\t1\t1\t\\N\t" + (load + 1) + "\n");
                        seal(connection, close, load, 1);
                    }
                })
                .hasMessageContaining("partition constraint");
    }

    @Test
    void a_load_without_its_record_is_not_sealed() {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.dataSource().getConnection();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute("select attach_load(" + open(connection, close) + ")");
                    }
                })
                .hasMessageContaining("expected DRAFT");
    }

    @Test
    void one_line_of_a_draft_can_be_taken_out_and_no_other_goes_with_it() throws Exception {
        int load = load(close, 1, 3);
        database.execute("select exclude_line(" + load + ", 200)");
        assertThat(database.value("select string_agg(byte_offset::text, ' ' order by byte_offset) from estimate_line"))
                .isEqualTo("100 300");
        assertThatThrownBy(() -> database.execute("select exclude_line(" + load + ", 200)"))
                .hasMessageContaining("found 0 lines at byte 200");
    }

    @Test
    void a_wide_line_of_a_draft_can_be_taken_out() throws Exception {
        int load = load(close, 1, 1);
        database.execute("insert into estimate_line_wide values (" + load + ", 1, 9, 900, 1e20, null, null, null)");
        database.execute("select exclude_line(" + load + ", 900)");
        assertThat(database.value("select count(*) from estimate_line_wide")).isEqualTo("0");
        assertThat(database.value("select count(*) from estimate_line")).isEqualTo("1");
    }

    @Test
    void a_wide_line_without_a_load_is_refused() {
        assertThatThrownBy(
                        () -> database.execute("insert into estimate_line_wide values (4711, 1, 9, 900, 1, 1, 1, 1)"))
                .hasMessageContaining("close <NULL> is unknown; expected DRAFT");
    }

    @Test
    void the_lines_of_an_abandoned_close_are_dropped_and_its_record_stays() throws Exception {
        int load = load(close, 1, 3);
        database.execute("insert into estimate_line_wide values (" + load + ", 1, 9, 900, 1e20, null, null, null)");
        assertThatThrownBy(() -> database.execute("select drop_loads(" + close + ")"))
                .hasMessageContaining("it is DRAFT; expected ABANDONED");
        database.execute("update close_version set state = 'ABANDONED' where close_id = " + close);
        assertThat(database.value("select drop_loads(" + close + ")")).isEqualTo("1");
        assertThat(database.value("select drop_loads(" + close + ")")).isEqualTo("0");
        assertThat(database.value("select count(*) from estimate_line")).isEqualTo("0");
        assertThat(database.value("select count(*) from estimate_line_wide")).isEqualTo("0");
        assertThat(database.value("select count(*) from estimate_load")).isEqualTo("1");
    }

    @Test
    void a_close_is_not_proposed_while_a_row_arrives_under_it() throws Exception {
        try (Connection writer = database.dataSource().getConnection();
                Statement insert = writer.createStatement()) {
            writer.setAutoCommit(false);
            insert.execute("insert into close_stage values (" + close + ", 'measure')");
            assertThatThrownBy(() -> database.execute(
                            "set lock_timeout = '200ms'", CloseRows.propose(close, 1), "reset lock_timeout"))
                    .hasMessageContaining("lock timeout");
            writer.commit();
        }
    }

    private int load(long close, int number, int lines) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            int load = fill(connection, close, number, lines);
            connection.commit();
            return load;
        }
    }

    static int fill(Connection connection, long close, int number, int lines) throws SQLException, IOException {
        int load = open(connection, close);
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            text.append("1\t" + line + "\t" + 100 * line + "\t" + (19 + line) + "\t\\N\t99\t\\N\t" + load + "\n");
        }
        copy(connection, load, text.toString());
        seal(connection, close, load, number);
        return load;
    }

    private static int open(Connection connection, long close) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select open_load(" + close + ")")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void copy(Connection connection, int load, String text) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy estimate_line_" + load + " from stdin",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void seal(Connection connection, long close, int load, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into estimate_load values (" + load + ", " + close + ", " + number
                    + ", 'estimates/a.csv', 0, 1000, 3, 3, 0, 6, 0, 9)");
            statement.execute("select attach_load(" + load + ")");
        }
    }
}
