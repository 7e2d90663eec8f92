package org.quarterclose.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.quarterclose.database.BenchmarkServer;

/**
 * What the database alone needs to load an estimate file: {@code COPY} of its text through the JDBC driver into a logged
 * table with typed columns and no index, on the program's own server with its own settings. The table is there before.
 */
final class Yardstick {

    private static final int BUFFER = 1 << 20;
    private static final String COLUMNS =
            "obligation_id text, line integer, category text, description text, low numeric, high numeric, best numeric,"
                    + " share_pct numeric, share_basis text, spend_on text, quantity numeric, unit text,"
                    + " unit_cost numeric, estimated_on date, preparer text, support text";

    private final Path data;

    Yardstick(Path data) {
        this.data = data;
    }

    /**
     * Each file into a table of its own, all at once, each on a connection of its own.
     *
     * @param lines that must arrive
     */
    Cost copy(List<Path> files, int lines) throws Exception {
        try (BenchmarkServer server = BenchmarkServer.start(data)) {
            prepare(server, files.size());
            Folders.settle();
            ExecutorService threads = Executors.newFixedThreadPool(files.size());
            List<Connection> connections = new ArrayList<>();
            try {
                List<Callable<Long>> copies = new ArrayList<>();
                for (int i = 0; i < files.size(); i++) {
                    Connection connection = open(server);
                    connections.add(connection);
                    Path file = files.get(i);
                    String table = "loaded_" + i;
                    copies.add(() -> copy(connection, table, file));
                }
                return Watch.here(data, () -> await(threads.invokeAll(copies), lines));
            } finally {
                threads.shutdown();
                for (Connection connection : connections) {
                    connection.close();
                }
                prepare(server, 0);
            }
        }
    }

    private static long await(List<Future<Long>> copies, int lines) throws Exception {
        long rows = 0;
        for (Future<Long> copy : copies) {
            rows += copy.get();
        }
        if (rows != lines) {
            throw new IllegalStateException(rows + " rows arrived of " + lines);
        }
        return rows;
    }

    private static long copy(Connection connection, String table, Path file) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header)", in, BUFFER);
        }
    }

    private static Connection open(BenchmarkServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }

    /** The tables of the round before go; what they left to write is written before the clock starts. */
    private static void prepare(BenchmarkServer server, int tables) throws SQLException {
        try (Connection connection = open(server);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 2; i++) {
                statement.execute("drop table if exists loaded_" + i);
            }
            for (int i = 0; i < tables; i++) {
                statement.execute("create table loaded_" + i + " (" + COLUMNS + ")");
            }
            statement.execute("checkpoint");
        }
    }
}
