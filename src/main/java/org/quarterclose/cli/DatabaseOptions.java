package org.quarterclose.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.quarterclose.database.CloseDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which database holds the closes. */
final class DatabaseOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".quarter-close",
            description = "folder of the built-in database (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "your own PostgreSQL instead: jdbc:postgresql://host:port/database")
    private String database;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description = "login for --database; its password comes from PGPASSWORD or QUARTER_CLOSE_DB_PASSWORD")
    private String username;

    CloseDatabase open() throws IOException {
        return open(spec.commandLine(), new Which(data, database, username));
    }

    /**
     * Which database.
     *
     * @param url null for the built-in one in the folder
     */
    record Which(Path data, String url, String username) {}

    static CloseDatabase open(CommandLine command, Which which) throws IOException {
        String database = which.url();
        if (database == null) {
            return CloseDatabase.embedded(which.data().toAbsolutePath().normalize());
        }
        if (!database.toLowerCase(Locale.ROOT).matches("(jdbc:)?postgresql://[^@]+")) {
            throw new ParameterException(
                    command,
                    "--database: found '" + database + "'; expected jdbc:postgresql://host:port/database, with the user"
                            + " in --username and the password in PGPASSWORD");
        }
        Map<String, String> environment = System.getenv();
        String password = environment.getOrDefault("QUARTER_CLOSE_DB_PASSWORD", environment.get("PGPASSWORD"));
        String login = which.username() == null ? System.getProperty("user.name") : which.username();
        return CloseDatabase.external(database, login, password == null ? "" : password);
    }

    /** Whether nobody has run anything yet: asking must not make a database. */
    boolean isUnused() {
        return database == null && !Files.exists(data);
    }
}
