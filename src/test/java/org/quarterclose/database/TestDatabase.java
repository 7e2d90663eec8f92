package org.quarterclose.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.quarterclose.database.CloseDatabase.ServerLogin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A migrated database of a test's own, on one server for all tests of this JVM. The server's folder stays between runs,
 * and so does the migrated template, until a migration changes.
 */
public final class TestDatabase implements AutoCloseable {

    /** A single attempt: the server is there. */
    static final Patience AT_ONCE = new Patience(Duration.ZERO, System::nanoTime);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final CloseDatabase database;
    private HikariDataSource owner;

    private TestDatabase(String name) {
        this.name = name;
        this.database = CloseDatabase.of(Server.POSTGRES.app(name));
    }

    /** A new database with every table, empty. */
    public static TestDatabase fresh() {
        String name = "t" + COUNT.incrementAndGet();
        onServer("create database " + name + " template " + Server.TEMPLATE);
        return new TestDatabase(name);
    }

    /** The server that all tests share. */
    static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    public String name() {
        return name;
    }

    public CloseDatabase database() {
        return database;
    }

    /** As a run sees it: role quarter_close_app. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** As whoever migrates sees it: role quarter_close_owner. */
    public synchronized DataSource owner() {
        if (owner == null) {
            owner = login("quarter_close_owner").pool();
        }
        return owner;
    }

    /** A login of a person's own on the server, and the same database through it, as on a server of the company's. */
    public CloseDatabase asLogin(String name, String... roles) {
        String login = loginOf(name);
        onServer("drop role if exists " + login);
        onServer("create role " + login + " login password 'secret'");
        for (String role : roles) {
            onServer("grant " + role + " to " + login);
        }
        return CloseDatabase.external(new ServerLogin(login("").url(), login, "secret", AT_ONCE));
    }

    /** What the login of a person is called. */
    public String loginOf(String person) {
        return person + "_" + name;
    }

    /** A plain connection in any role; blank for the superuser. */
    public Connection connect(String role) throws SQLException {
        return login(role).connect();
    }

    private DatabaseLogin login(String role) {
        return Server.POSTGRES.superuser(name).as(role);
    }

    /** Runs statements as the app, each on its own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row, as text, as the app reads it. */
    public String value(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        if (owner != null) {
            owner.close();
        }
        database.close();
        onServer("drop database " + name + " with (force)");
        onServer(
                "do $$ declare v_login text; begin for v_login in select rolname from pg_roles where rolname like '%\\_"
                        + name + "' loop execute format('drop role %I', v_login); end loop; end $$");
    }

    private static void onServer(String sql) {
        try (Connection connection = Server.POSTGRES.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Started when the first test asks. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES =
                EmbeddedPostgres.start(Path.of("target", "test-postgres")).stopAtExit();
        static final String TEMPLATE = template();

        private static String template() {
            String template = "template_" + fingerprint();
            try (Connection connection = POSTGRES.superuser("postgres").connect();
                    Statement statement = connection.createStatement()) {
                for (String old : strings(
                        statement,
                        "select datname from pg_database where datname ~ '^(t[0-9]+|template_.*)$' and datname <> '"
                                + template + "'")) {
                    statement.execute("drop database " + old + " with (force)");
                }
                if (!DatabaseSetup.exists(statement, "select from pg_database where datname = '" + template + "'")) {
                    make(template, statement);
                }
                return template;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        /** Under another name first: a run that is killed here leaves no half template. */
        private static void make(String template, Statement statement) throws SQLException {
            statement.execute("create database t0");
            Migrations.run(POSTGRES.superuser("t0"));
            DatabaseSetup.allowLogin(statement, POSTGRES.app("t0"));
            statement.execute("alter database t0 rename to " + template);
        }

        private static List<String> strings(Statement statement, String query) throws SQLException {
            List<String> strings = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        }

        private static String fingerprint() {
            CRC32 crc = new CRC32();
            try {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
                    crc.update(file.getContentAsByteArray());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return String.format(Locale.ROOT, "%08x", crc.getValue());
        }
    }
}
