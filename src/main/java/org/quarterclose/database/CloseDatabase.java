package org.quarterclose.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The database that holds the closes, current and open: a server of its own, or one that the company runs. All work is
 * done in the role {@code quarter_close_app}, which can add to the books but never change them.
 */
public final class CloseDatabase implements AutoCloseable {

    private final DatabaseLogin login;
    private final String description;
    private final Runnable afterwards;
    private HikariDataSource pool;

    private CloseDatabase(DatabaseLogin login, String description, Runnable afterwards) {
        this.login = login;
        this.description = description;
        this.afterwards = afterwards;
    }

    /**
     * The server kept in a folder; started here, stopped by {@link #close()}.
     *
     * @throws DatabaseBusy when another run holds the folder
     * @throws DatabaseUnavailable when it cannot be started
     */
    public static CloseDatabase embedded(Path folder) {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try {
            String description = "PostgreSQL " + server.version() + " in " + server.folder();
            return new CloseDatabase(DatabaseSetup.ready(server), description, server::close);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * The company's own server.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, with or without {@code jdbc:}
     * @throws DatabaseUnavailable when it cannot be reached, or is not current and the user may not change that
     */
    public static CloseDatabase external(String url, String username, String password) {
        DatabaseLogin login = DatabaseSetup.ready(new DatabaseLogin(jdbcUrl(url), username, password, ""));
        refuseUnlessOpen(login);
        return of(login);
    }

    private static void refuseUnlessOpen(DatabaseLogin login) {
        try (Connection entered = login.open()) {
            entered.clearWarnings();
        } catch (SQLException failed) {
            throw login.unavailable(failed);
        }
    }

    static CloseDatabase of(DatabaseLogin login) {
        return new CloseDatabase(login, "PostgreSQL at " + login.place() + " as " + login.username(), () -> {});
    }

    private static String jdbcUrl(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (lower.startsWith("postgresql://") && !url.contains("@")) {
            return "jdbc:" + url;
        }
        throw new DatabaseUnavailable(
                "the database's URL is not readable; expected jdbc:postgresql://host:port/database,"
                        + " with the user in --username and the password in PGPASSWORD");
    }

    /** A small pool of connections, in autocommit until a transaction is begun. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = login.pool();
        }
        return pool;
    }

    /** A connection outside the pool, for a lock that must last as long as its holder. The caller closes it. */
    public Connection dedicated() {
        return login.open();
    }

    /** A view of this database in which everything works and nothing stays. The caller closes it. */
    public DryRunDataSource dryRun() {
        return new DryRunDataSource(login.open());
    }

    /** Which server, for people. */
    public String describe() {
        return description;
    }

    @Override
    public synchronized void close() {
        try {
            if (pool != null) {
                pool.close();
            }
        } finally {
            afterwards.run();
        }
    }
}
