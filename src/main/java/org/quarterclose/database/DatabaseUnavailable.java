package org.quarterclose.database;

/**
 * There is no database to work with now; later there may be. The message says what was found, what was expected, and
 * what to do about it.
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same after several attempts. */
    DatabaseUnavailable after(int attempts, long seconds) {
        return new DatabaseUnavailable(getMessage() + " (tried " + attempts + " times in " + seconds + " s)", this);
    }
}
