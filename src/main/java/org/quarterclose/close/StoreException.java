package org.quarterclose.close;

import java.sql.SQLException;

/** The database refused or failed; the message is the database's own. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
