package org.quarterclose.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The program's own server with its own settings, and an ordinary database on it that has nothing of the program. */
public final class BenchmarkServer implements AutoCloseable {

    private static final String NAME = "yardstick";

    private final EmbeddedPostgres server;

    private BenchmarkServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static BenchmarkServer start(Path folder) throws SQLException {
        BenchmarkServer started =
                new BenchmarkServer(EmbeddedPostgres.start(folder).stopAtExit());
        try (Connection connection = started.server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            if (!DatabaseSetup.exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME);
            }
        }
        return started;
    }

    public String url() {
        return server.url(NAME);
    }

    public String username() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return server.superuser(NAME).password();
    }

    @Override
    public void close() {
        server.close();
    }
}
