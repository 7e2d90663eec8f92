package org.quarterclose.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.CloseDatabase.ServerLogin;
import org.quarterclose.database.Patience;
import picocli.CommandLine.Option;

/** Which database holds the closes. */
final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".quarter-close",
            description = "folder of the built-in database (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "your own PostgreSQL instead: jdbc:postgresql://host:port/database, and behind it",
                "?sslmode=verify-full&sslrootcert=FILE or other options of pgjdbc"
            })
    private String database;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description = {
                "login for --database (default: the operating-system user); its password comes from",
                "QUARTER_CLOSE_DB_PASSWORD, the file QUARTER_CLOSE_DB_PASSWORD_FILE, PGPASSWORD or PGPASSFILE"
            })
    private String username;

    @Option(
            names = "--database-wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long to try again while --database does not answer (default: ${DEFAULT-VALUE})")
    private int patience;

    CloseDatabase open() throws IOException {
        return open(new Which(data, database, username, patience));
    }

    /**
     * Which database.
     *
     * @param url null for the built-in one in the folder
     * @param seconds for how many seconds to try again
     */
    record Which(Path data, String url, String username, int seconds) {}

    static CloseDatabase open(Which which) throws IOException {
        if (which.url() == null) {
            CloseDatabase own =
                    CloseDatabase.embedded(which.data().toAbsolutePath().normalize());
            Interruption.closes(own::close);
            return own;
        }
        String login = which.username() == null ? System.getProperty("user.name") : which.username();
        String password = new LoginPassword(System.getenv()).find().orElse(null);
        Patience patience = new Patience(Duration.ofSeconds(Math.max(0, which.seconds())), ThisMachine.stopWatch());
        return CloseDatabase.external(new ServerLogin(which.url(), login, password, patience));
    }

    /** Whether the closes are kept on a server of the company's own. */
    boolean isExternal() {
        return database != null;
    }

    /** Whether nobody has run anything yet: asking must not make a database. */
    boolean isUnused() {
        return database == null && !Files.exists(data);
    }
}
