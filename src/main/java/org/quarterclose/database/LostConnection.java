package org.quarterclose.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that went away, or has no room, from one that refuses what it is told. */
public final class LostConnection {

    private static final String NO_RESOURCES = "53";

    // The pool closes a connection that fails; a rollback on it hides the failure behind these words, without a state.
    private static final String CLOSED = "Connection is closed";

    private LostConnection() {}

    /** Whether a later try may succeed. */
    public static boolean is(Throwable cause) {
        return cause instanceof SQLException sql
                && (sql.getSQLState() == null ? CLOSED.equals(sql.getMessage()) : isPassing(sql.getSQLState()));
    }

    // 08: connection, 57: the server goes down.
    private static boolean isPassing(String state) {
        return Stream.of("08", "57", NO_RESOURCES).anyMatch(state::startsWith);
    }

    /** What happened, for people. */
    public static String words(Throwable cause) {
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String state = String.valueOf(((SQLException) cause).getSQLState());
        return state.startsWith(NO_RESOURCES)
                ? "the database server has no room: " + first
                : "the connection to the database was lost (" + first + ")";
    }
}
