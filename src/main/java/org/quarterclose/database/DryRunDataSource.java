package org.quarterclose.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One transaction that looks like a whole database: what is "committed" here is seen by everything that comes later
 * here, and is gone when this is closed. Transactions may be nested, one inside the other, as {@code REQUIRES_NEW}
 * nests them; they must end in the reverse order of their beginning, so one thread works at a time.
 */
public final class DryRunDataSource implements DataSource, AutoCloseable {

    private final Connection physical;
    private final Savepoints savepoints;

    DryRunDataSource(Connection physical) {
        this.physical = physical;
        this.savepoints = new Savepoints(physical);
        try {
            physical.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("a dry run cannot be begun: " + failed.getMessage(), failed);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (physical.isClosed()) {
            throw new SQLException("the dry run is over");
        }
        return DryRunConnection.on(physical, savepoints);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("a dry run has one connection only");
    }

    /** Takes everything back. */
    @Override
    public void close() {
        try (Connection ending = physical) {
            if (!ending.isClosed()) {
                ending.rollback();
            }
        } catch (SQLException lost) {
            // A connection that is lost was rolled back by the server.
            throw new DatabaseUnavailable("the dry run's connection was lost: " + lost.getMessage(), lost);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("a dry run writes no such log");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("a dry run has entered already");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a dry run writes no such log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("a dry run is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
