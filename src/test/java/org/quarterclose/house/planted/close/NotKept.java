package org.quarterclose.house.planted.close;

/** Knows JDBC without being a store, by a field and by what it throws. */
public final class NotKept {

    final org.postgresql.PGConnection connection = null;

    void read() throws java.sql.SQLException {
        throw new java.sql.SQLException("refused");
    }
}
