package org.quarterclose.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Enters the running server of a data folder, as who may do everything there. */
record Superuser(Connection connection) implements AutoCloseable {

    private static final int PID = 0;
    private static final int PORT = 3;

    static Superuser of(Path data) throws SQLException {
        return new Superuser(DriverManager.getConnection(url(data), "postgres", word(data, "superuser.password")));
    }

    /** The address of a folder's running server, as {@code --database} takes it. */
    static String url(Path data) {
        return "jdbc:postgresql://127.0.0.1:" + pidFile(data).get(PORT) + "/quarter_close";
    }

    /** The password of the login that closes. */
    static String appPassword(Path data) {
        return word(data, "quarter_close_app.password");
    }

    /** The server's first process, when it is alive. */
    static Optional<ProcessHandle> server(Path data) {
        return Files.exists(data.resolve("data/postmaster.pid"))
                ? ProcessHandle.of(Long.parseLong(pidFile(data).get(PID)))
                : Optional.empty();
    }

    private static List<String> pidFile(Path data) {
        return word(data, "data/postmaster.pid").lines().map(String::strip).toList();
    }

    private static String word(Path data, String file) {
        try {
            return Files.readString(data.resolve(file), US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of an answer; nothing when there is none. */
    Optional<String> value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
