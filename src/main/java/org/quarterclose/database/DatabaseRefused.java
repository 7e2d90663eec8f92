package org.quarterclose.database;

/**
 * The database answers, and this program may not or cannot use it as asked: trying again changes nothing, a person must
 * act. The message says what was found, what was expected, and what to do about it.
 */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseRefused(String message) {
        super(message);
    }

    public DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
