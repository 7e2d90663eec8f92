package org.quarterclose.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the tables to the form this program's version works with. Costs one query when they have it already. */
final class Migrations {

    static final String SCHEMA = "quarter_close";
    static final String OWNER = "quarter_close_owner";
    static final String APP = "quarter_close_app";

    private static final String LOCATION = "db/migration";
    private static final String HISTORY = SCHEMA + ".flyway_schema_history";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final Pattern NAME = Pattern.compile("V([0-9]+(?:_[0-9]+)*)__.*[.]sql");

    private Migrations() {}

    /**
     * Whether every migration of this program has run.
     *
     * @throws DatabaseRefused when a later version of the program has been here
     */
    static boolean areDone(Connection connection) throws SQLException {
        Set<String> known = known();
        Set<String> done = done(connection);
        Set<String> later = new TreeSet<>(done);
        later.removeAll(known);
        if (!later.isEmpty()) {
            throw new DatabaseRefused("the database was changed by another version of this program (migrations "
                    + String.join(", ", later) + "); expected " + String.join(", ", known)
                    + " only. Run that version");
        }
        return done.containsAll(known);
    }

    private static Set<String> done(Connection connection) throws SQLException {
        Set<String> done = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version from " + HISTORY + " where success and version is not null")) {
            while (rows.next()) {
                done.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            if (!UNDEFINED_TABLE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
        return done;
    }

    static Set<String> known() {
        try {
            Set<String> known = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + LOCATION + "/V*.sql")) {
                Matcher name = NAME.matcher(file.getFilename());
                if (name.matches()) {
                    known.add(name.group(1).replace('_', '.'));
                }
            }
            return known;
        } catch (IOException failed) {
            throw new UncheckedIOException("the migrations on the classpath cannot be listed", failed);
        }
    }

    /** @throws DatabaseRefused when the login may not make or change the tables */
    static void run(DatabaseLogin login) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(login.url(), login.username(), login.password())
                    .jdbcProperties(Map.of("ApplicationName", "quarter-close"))
                    .locations("classpath:" + LOCATION)
                    .defaultSchema(SCHEMA)
                    .loggers("slf4j")
                    .group(true)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw reason(login, failed);
        }
    }

    private static RuntimeException reason(DatabaseLogin login, FlywayException failed) {
        Optional<SQLException> cause = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (cause.isPresent() && Unentered.mayPass(cause.get())) {
            return new Unentered(login, cause.get()).reason();
        }
        String said = cause.isPresent() ? cause.get().getMessage() : failed.getMessage();
        return new DatabaseRefused(
                "the tables at " + login.place() + " are not current, and user " + login.username()
                        + " cannot bring them up to date: " + Unentered.oneSentence(said)
                        + ". Let the owner of the database run this program once",
                failed);
    }
}
