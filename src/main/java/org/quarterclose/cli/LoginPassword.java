package org.quarterclose.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.SecretFile;
import org.quarterclose.basics.SecretFile.Unusable;

/**
 * The password of a login on the company's own server. It comes from the environment or from a file, never from the
 * command line, where every user of the machine sees it.
 */
record LoginPassword(Map<String, String> environment) {

    static final String VARIABLE = "QUARTER_CLOSE_DB_PASSWORD";
    static final String FILE = "QUARTER_CLOSE_DB_PASSWORD_FILE";
    private static final String PGPASSWORD = "PGPASSWORD";
    private static final String PGPASSFILE = "PGPASSFILE";

    /**
     * The password, or nothing when the file of passwords (PGPASSFILE, otherwise {@code ~/.pgpass}) is to be asked:
     * pgjdbc knows how it is read.
     *
     * @throws Unusable when a file cannot be used, or others can read it
     */
    Optional<String> find() {
        if (environment.containsKey(VARIABLE)) {
            return Optional.of(environment.get(VARIABLE));
        }
        if (environment.containsKey(FILE)) {
            return Optional.of(firstLine(Path.of(environment.get(FILE))));
        }
        if (environment.containsKey(PGPASSWORD)) {
            return Optional.of(environment.get(PGPASSWORD));
        }
        refuseOpenFile();
        return Optional.empty();
    }

    private static String firstLine(Path file) {
        return new SecretFile(file).text().lines().findFirst().orElse("");
    }

    // One that is named must be there; the usual one may be.
    private void refuseOpenFile() {
        String named = environment.get(PGPASSFILE);
        Path file = named == null ? Path.of(System.getProperty("user.home"), ".pgpass") : Path.of(named);
        if (named != null || Files.exists(file)) {
            new SecretFile(file).refuseOpen();
        }
    }
}
