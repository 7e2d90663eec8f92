package org.quarterclose.database;

import java.io.FileNotFoundException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Why a login did not get in, in words: whether the server may answer later, or a person must change something. */
record Unentered(DatabaseLogin login, SQLException failure) {

    private static final String BAD_PASSWORD = "28P01";
    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String NO_RIGHT = "42501";
    private static final String REJECTED = "08004";

    /** A {@link DatabaseUnavailable} when the same may succeed later, otherwise a {@link DatabaseRefused}. */
    RuntimeException reason() {
        String remedy = remedy();
        if (remedy.isEmpty()) {
            return new DatabaseUnavailable(
                    "no database at " + login.place() + who() + ": " + words()
                            + ". Check that the server runs, and --database",
                    failure);
        }
        return new DatabaseRefused(
                "the database at " + login.place() + " lets nobody in" + who() + ": " + words() + ". " + remedy,
                failure);
    }

    private String who() {
        return " for user " + login.username() + (login.role().isBlank() ? "" : " and role " + login.role());
    }

    private String words() {
        return oneSentence(Objects.toString(failure.getMessage(), failure.toString()));
    }

    /** What the server or the library says, without its further lines of detail. */
    static String oneSentence(String message) {
        return message.strip().lines().findFirst().orElse("").strip().replaceAll("[.]$", "");
    }

    /** What a person must do; empty when waiting may be enough. */
    private String remedy() {
        String state = Objects.toString(failure.getSQLState(), "");
        if (isOfCertificates()) {
            return "Check sslmode and sslrootcert of --database, and the server's certificate";
        }
        if (state.equals(REJECTED)) {
            return words().contains("password")
                    ? "Give it in PGPASSWORD, or in a file that QUARTER_CLOSE_DB_PASSWORD_FILE or PGPASSFILE names"
                    : "Turn TLS on at the server, or ask for another sslmode in --database";
        }
        return switch (state) {
            case BAD_PASSWORD -> "Check --username and the password";
            case UNKNOWN_DATABASE -> "Check the database's name in --database, or let the server's owner create it";
            case NO_RIGHT -> "Let the server's owner grant it a role, as jobs/database/grants.sql does";
            default -> mayPass(failure) ? "" : "Check --username, and what the server's owner lets it do";
        };
    }

    /** 08: the connection, 53: resources, 57: the server starts or goes down. */
    static boolean mayPass(SQLException failure) {
        String state = Objects.toString(failure.getSQLState(), "");
        return Stream.of("08", "53", "57").anyMatch(state::startsWith);
    }

    private boolean isOfCertificates() {
        boolean byCause = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof GeneralSecurityException || cause instanceof FileNotFoundException);
        return byCause || words().contains("hostnameverifier");
    }
}
