package org.quarterclose.close;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.quarterclose.close.CloseVersionStore.CloseKey;

/**
 * The right to work on a quarter: one run at a time. It is held on a connection of its own and ends with the process,
 * however that ends.
 */
public final class QuarterLockStore implements AutoCloseable {

    private final Connection connection;

    private QuarterLockStore(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or nothing when another run holds it. The connection is the lock's from now on. */
    public static Optional<QuarterLockStore> tryTake(Connection connection, CloseKey key) {
        String name = "quarter-close " + key.company().length() + ":" + key.company() + key.quarter();
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(new QuarterLockStore(connection));
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * Makes sure that the right is still ours: with its connection the lock is gone, and another run may be at work.
     *
     * @throws StoreException when it is lost
     */
    public void require() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select");
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
