package org.quarterclose.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database that holds the closes, current and open: a server of its own, or one that the company runs. All work is
 * done in the role {@code quarter_close_app}, which can add to the books but never change them.
 */
public final class CloseDatabase implements AutoCloseable {

    private final DatabaseLogin login;
    private final String description;
    private final EmbeddedPostgres own;
    private HikariDataSource pool;

    /** @param own null for a server that the company runs */
    private CloseDatabase(DatabaseLogin login, String description, EmbeddedPostgres own) {
        this.login = login;
        this.description = description;
        this.own = own;
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
            return new CloseDatabase(DatabaseSetup.ready(server), description, server);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * The company's own server.
     *
     * @throws DatabaseUnavailable when it does not answer, however long one waits
     * @throws DatabaseRefused when it does and cannot be used: the message says by whom it can be changed
     */
    public static CloseDatabase external(ServerLogin access) {
        ServerUrl url = ServerUrl.of(access.url());
        DatabaseLogin user = new DatabaseLogin(url.jdbc(), access.username(), access.password(), "");
        DatabaseLogin login = access.patience().reach(() -> DatabaseSetup.ready(user));
        try (Connection entered = login.open()) {
            return new CloseDatabase(login, described(login) + ", " + new Encryption(url).of(entered), null);
        } catch (SQLException failed) {
            throw new Unentered(login, failed).reason();
        }
    }

    /**
     * How to enter the company's own server.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, with or without {@code jdbc:}
     * @param password null to look it up in PGPASSFILE or {@code ~/.pgpass}
     * @param patience while it does not answer
     */
    public record ServerLogin(String url, String username, String password, Patience patience) {}

    static CloseDatabase of(DatabaseLogin login) {
        return new CloseDatabase(login, described(login), null);
    }

    private static String described(DatabaseLogin login) {
        return "PostgreSQL at " + login.place() + " as " + login.username();
    }

    /** A small pool of connections, in autocommit until a transaction is begun. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = login.pool();
        }
        return own == null ? pool : new OwnServerPool(own, pool);
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
            if (own != null) {
                own.close();
            }
        }
    }
}
