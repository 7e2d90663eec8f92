package org.quarterclose.close;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What every store shares: plain statements on the connection of the surrounding transaction. Rows are fetched in
 * blocks, so that a table of any size is read with flat memory; that needs a transaction, and where there is none the
 * reading is one.
 */
abstract class JdbcStore {

    private static final int BLOCK = 2_000;
    private final DataSource dataSource;

    JdbcStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row of a result. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Works on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    final <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    // What the database refuses by its rules it says in words for people.
    private static RuntimeException failure(SQLException e) {
        boolean refused = RefusedByBooks.SQL_STATE.equals(e.getSQLState());
        if (refused && e instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return new RefusedByBooks(message.getMessage(), message.getHint());
        }
        return new StoreException(e);
    }

    final int update(String sql, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    final <T> void forEach(String sql, RowReader<T> reader, Consumer<T> consumer, Object... arguments) {
        with(connection -> {
            boolean alone = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                statement.setFetchSize(BLOCK);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(reader.read(rows));
                    }
                }
            }
            connection.setAutoCommit(alone);
            return null;
        });
    }

    final <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
        List<T> found = new ArrayList<>();
        forEach(sql, reader, found::add, arguments);
        return found;
    }

    final <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** Copies rows into a table; the consumer gives them one by one. */
    final void copyInto(String tableAndColumns, Consumer<CopyStore> rows) {
        with(connection -> {
            try (CopyStore copy = new CopyStore(connection, tableAndColumns)) {
                rows.accept(copy);
                copy.finish();
            }
            return null;
        });
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    // Amounts of lines have at most four decimals; the zeros that the database adds behind them say nothing.
    static BigDecimal decimal(ResultSet row, int column) throws SQLException {
        BigDecimal plain = row.getBigDecimal(column).stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
