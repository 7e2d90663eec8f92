package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quarterclose.database.CloseDatabase.ServerLogin;

/** What is tried again, for how long, and what is told at once. */
class ReachingTest {

    private static final Patience A_WHILE = new Patience(Duration.ofSeconds(2), System::nanoTime);
    private static final Patience LONG = new Patience(Duration.ofSeconds(60), System::nanoTime);

    @Test
    void no_server_is_given_up_after_the_time_that_was_asked_for_and_the_attempts_are_counted() throws IOException {
        try (Relay nobody = new Relay(1)) {
            ServerLogin login = new ServerLogin(url(nobody.port(), "close?sslkey=x"), "ann", "secret", A_WHILE);
            long begun = System.nanoTime();

            assertThatThrownBy(() -> CloseDatabase.external(login))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageMatching("no database at jdbc:postgresql://127[.]0[.]0[.]1:\\d+/close for user ann: .*"
                            + "Check that the server runs, and --database \\(tried [3-4] times in 2 s\\)")
                    .hasMessageNotContaining("\n");
            assertThat(millisSince(begun)).isBetween(1_900L, 10_000L);
        }
    }

    @Test
    void without_patience_there_is_one_attempt() throws IOException {
        try (Relay nobody = new Relay(1)) {
            assertThatThrownBy(() -> CloseDatabase.external(
                            new ServerLogin(url(nobody.port(), "close"), "ann", "secret", TestDatabase.AT_ONCE)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageEndingWith("and --database");
        }
    }

    @Test
    void a_server_that_comes_up_meanwhile_is_worked_with() throws IOException, SQLException {
        try (TestDatabase test = TestDatabase.fresh();
                Relay relay = new Relay(TestDatabase.server().port())) {
            test.asLogin("late", "quarter_close_preparer").close();
            relay.openAfter(800);
            String login = "late_" + test.name();

            try (CloseDatabase database =
                    CloseDatabase.external(new ServerLogin(url(relay.port(), test.name()), login, "secret", LONG))) {
                assertThat(database.describe()).contains(" as " + login);
                database.dedicated().close();
            }
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_database_are_told_at_once() {
        try (TestDatabase test = TestDatabase.fresh()) {
            test.asLogin("ann", "quarter_close_preparer").close();
            String login = "ann_" + test.name();
            long begun = System.nanoTime();

            refused(
                    new ServerLogin(url(test.name()), login, "guessed", LONG),
                    "password authentication failed",
                    "Check --username and");
            refused(new ServerLogin(url(test.name()), "nobody", "secret", LONG), "for user nobody", "Check --username");
            refused(new ServerLogin(url("nowhere"), login, "secret", LONG), "\"nowhere\" does not exist", "Check the");
            refused(new ServerLogin(url(test.name()), login, null, LONG), "no password was provided", "PGPASSFILE");
            refused(
                    new ServerLogin(url(test.name()) + "?sslmode=require", login, "secret", LONG),
                    "does not support SSL",
                    "Turn TLS on");
            assertThat(millisSince(begun)).isLessThan(10_000);
        }
    }

    @Test
    void a_login_without_a_role_is_told_who_grants_it() {
        try (TestDatabase test = TestDatabase.fresh()) {
            assertThatThrownBy(() -> test.asLogin("clerk"))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContainingAll("permission denied for schema quarter_close", "jobs/database/grants.sql");
        }
    }

    private static void refused(ServerLogin login, String... words) {
        assertThatThrownBy(() -> CloseDatabase.external(login))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContainingAny("\n", "guessed", "secret");
    }

    private static String url(String database) {
        return TestDatabase.server().url(database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
