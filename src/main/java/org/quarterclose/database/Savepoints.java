package org.quarterclose.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/** The open savepoints of one connection, the innermost first. Each stands for a transaction of a dry run. */
final class Savepoints {

    private final Connection physical;
    private final Deque<String> open = new ArrayDeque<>();
    private long begun;

    Savepoints(Connection physical) {
        this.physical = physical;
    }

    synchronized String begin() throws SQLException {
        begun++;
        String name = "dry_run_" + begun;
        run("savepoint " + name);
        open.push(name);
        return name;
    }

    /** As a commit would: what was put off to the end is checked now, and a failure takes everything back. */
    synchronized void commit(String name) throws SQLException {
        requireInnermost(name);
        try {
            run("set constraints all immediate; set constraints all deferred; release savepoint " + name);
        } catch (SQLException refused) {
            rollback(name);
            throw refused;
        }
        open.pop();
    }

    synchronized void rollback(String name) throws SQLException {
        requireInnermost(name);
        run("rollback to savepoint " + name + "; release savepoint " + name);
        open.pop();
    }

    private void requireInnermost(String name) {
        if (!name.equals(open.peek())) {
            throw new IllegalStateException(
                    "transactions of a dry run must end in the reverse order of their beginning");
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = physical.createStatement()) {
            statement.execute(sql);
        }
    }
}
