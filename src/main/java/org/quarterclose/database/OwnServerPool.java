package org.quarterclose.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections to a server of our own: when it has died, nobody waits for it to come back. */
final class OwnServerPool extends DelegatingDataSource {

    private static final String GONE = "57P01";
    private final EmbeddedPostgres server;

    OwnServerPool(EmbeddedPostgres server, HikariDataSource pool) {
        super(pool);
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!server.isUp()) {
            throw new SQLException("PostgreSQL in " + server.folder() + " has ended", GONE);
        }
        return super.getConnection();
    }
}
