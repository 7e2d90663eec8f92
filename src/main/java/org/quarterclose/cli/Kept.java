package org.quarterclose.cli;

import java.sql.Connection;
import javax.sql.DataSource;
import org.quarterclose.batch.CloseRunner.Books;
import org.quarterclose.database.CloseDatabase;

/** A database as a run takes it: where its rows go, and a connection for its lock. */
record Kept(CloseDatabase database, DataSource dataSource) implements Books {

    @Override
    public Connection dedicated() {
        return database.dedicated();
    }
}
