package org.quarterclose.database;

/** Another run works with the embedded database's folder; the same command succeeds once that run has ended. */
public final class DatabaseBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseBusy(String message) {
        super(message);
    }
}
