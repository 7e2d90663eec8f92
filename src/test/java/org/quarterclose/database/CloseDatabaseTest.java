package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.database.CloseDatabase.ServerLogin;

class CloseDatabaseTest {

    private static final String PASSWORD = "a password";

    @BeforeAll
    static void a_server_with_a_company_user() throws SQLException {
        superuser("postgres", "drop database if exists company with (force)");
        superuser("postgres", "drop role if exists company_it");
        superuser("postgres", "drop role if exists company_clerk");
        superuser("postgres", "create role company_it login createrole password '" + PASSWORD + "'");
        superuser("postgres", "create role company_clerk login password '" + PASSWORD + "'");
        // On a server of its own the company's user would make the roles itself; here they exist already.
        superuser(
                "postgres",
                "grant quarter_close_owner, quarter_close_app, quarter_close_preparer to company_it with admin option");
        superuser("postgres", "create database company owner company_it");
    }

    @AfterAll
    static void drop() throws SQLException {
        superuser("postgres", "drop database if exists company with (force)");
        superuser("postgres", "drop role if exists company_it");
        superuser("postgres", "drop role if exists company_clerk");
    }

    @Test
    void the_embedded_database_is_current_and_works_in_the_apps_role(@TempDir Path folder)
            throws SQLException, IOException {
        try (CloseDatabase database = CloseDatabase.embedded(folder)) {
            assertThat(database.describe()).isEqualTo("PostgreSQL 18.6.0 in " + folder.toRealPath());
            assertThat(value(database, "select current_user || ' ' || session_user"))
                    .isEqualTo("quarter_close_app quarter_close_app");
            assertThat(value(database, "select current_database() || ' ' || current_schema()"))
                    .isEqualTo("quarter_close quarter_close");
            assertThat(value(database, "show application_name")).isEqualTo("quarter-close");
            assertThat(value(database, "show timezone")).isNotBlank();
        }
        Files.delete(folder.resolve("quarter_close_app.password"));
        try (CloseDatabase database = CloseDatabase.embedded(folder)) {
            assertThat(value(database, "select count(*) from close_version"))
                    .as("a lost password of the app is made anew")
                    .isEqualTo("0");
        }
    }

    @Test
    void a_lock_on_a_dedicated_connection_lasts_as_long_as_the_connection() throws SQLException {
        try (TestDatabase test = TestDatabase.fresh()) {
            try (Connection holder = test.database().dedicated()) {
                assertThat(lock(holder)).isTrue();
                try (Connection other = test.database().dedicated()) {
                    assertThat(lock(other)).isFalse();
                }
            }
            try (Connection next = test.database().dedicated()) {
                assertThat(lock(next)).isTrue();
            }
        }
    }

    @Test
    void the_companys_own_server_is_migrated_by_its_user_who_is_no_superuser() throws SQLException {
        String url = TestDatabase.server().url("company");
        for (String form : new String[] {url, url.substring("jdbc:".length()), url}) {
            try (CloseDatabase database = external(form, "company_it")) {
                assertThat(database.describe())
                        .isEqualTo("PostgreSQL at " + url + " as company_it, not encrypted (sslmode=prefer)");
                assertThat(value(database, "select current_user || ' ' || session_user"))
                        .isEqualTo("quarter_close_app company_it");
                assertThat(value(database, "select count(*) from close_version"))
                        .isEqualTo("0");
            }
        }
        assertThatThrownBy(() -> external(url, "company_clerk"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("company_clerk");
        superuser(
                "company",
                "insert into quarter_close.flyway_schema_history (installed_rank, version, description,"
                        + " type, script, installed_by, execution_time, success)"
                        + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");
        assertThatThrownBy(() -> external(url, "company_it"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("another version of this program (migrations 99)");
    }

    @Test
    void a_user_who_may_not_make_the_tables_is_told_who_may() throws SQLException {
        superuser("postgres", "create database t999");
        try {
            assertThatThrownBy(() -> external(TestDatabase.server().url("t999"), "company_clerk"))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("cannot bring them up to date: ERROR: permission denied for database t999.")
                    .hasMessageContaining("Let the owner of the database run this program once");
        } finally {
            superuser("postgres", "drop database t999");
        }
    }

    private static CloseDatabase external(String url, String username) {
        return CloseDatabase.external(new ServerLogin(url, username, PASSWORD, TestDatabase.AT_ONCE));
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(20033)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String value(CloseDatabase database, String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void superuser(String database, String sql) throws SQLException {
        TestDatabase.server();
        try (Connection connection = TestDatabase.server().superuser(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
