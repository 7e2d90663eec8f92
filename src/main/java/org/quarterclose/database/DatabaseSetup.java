package org.quarterclose.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a server ready for a close: the database, its tables, and the login that runs closes. */
final class DatabaseSetup {

    static final String DATABASE = "quarter_close";

    private static final int OLDEST_SERVER = 160_000;

    private DatabaseSetup() {}

    /** Usually nothing is to be done, and one login of the app finds that out. */
    static DatabaseLogin ready(EmbeddedPostgres server) {
        DatabaseLogin app = server.app(DATABASE);
        if (!isReady(app)) {
            makeReady(server, app);
        }
        return app;
    }

    private static boolean isReady(DatabaseLogin app) {
        try (Connection connection = app.connect()) {
            return Migrations.areDone(connection);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void makeReady(EmbeddedPostgres server, DatabaseLogin app) {
        try (Connection connection = server.superuser("postgres").open();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
            Migrations.run(server.superuser(DATABASE));
            allowLogin(statement, app);
        } catch (SQLException failed) {
            throw new DatabaseUnavailable(
                    "the database in " + server.folder() + " cannot be made ready: " + failed.getMessage(), failed);
        }
    }

    static void allowLogin(Statement statement, DatabaseLogin app) throws SQLException {
        statement.execute("alter role " + app.username() + " login password '" + app.password() + "'");
    }

    static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A server of the user's own: migrated by the given user when behind, worked with in the app's role. */
    static DatabaseLogin ready(DatabaseLogin user) {
        boolean current;
        try (Connection connection = user.open()) {
            refuseOld(connection, user);
            takeOnAppRole(connection);
            current = Migrations.areDone(connection);
        } catch (SQLException failed) {
            throw new Unentered(user, failed).reason();
        }
        if (!current) {
            Migrations.run(user);
        }
        return user.as(Migrations.APP);
    }

    private static void refuseOld(Connection connection, DatabaseLogin user) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(
                        "select current_setting('server_version_num')::integer, current_setting('server_version')")) {
            version.next();
            if (version.getInt(1) < OLDEST_SERVER) {
                throw new DatabaseRefused(
                        "found PostgreSQL " + version.getString(2) + " at " + user.place() + "; expected 16 or newer");
            }
        }
    }

    /** Before the first migration there is no such role; the user may then look as who they are. */
    private static void takeOnAppRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (exists(
                    statement,
                    "select from pg_roles where rolname = '" + Migrations.APP
                            + "' and pg_has_role(current_user, oid, 'SET')")) {
                statement.execute("set role " + Migrations.APP);
            }
        }
    }
}
