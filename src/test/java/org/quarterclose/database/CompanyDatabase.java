package org.quarterclose.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database as a company has it: on a server of its own, with other programs' tables beside ours that bear the same
 * names, and a login for each person. Each holds every role: what they may not do together is for the books to say.
 */
public final class CompanyDatabase {

    public static final String PASSWORD = "secret";
    private static final String[] ROLES = {"quarter_close_preparer", "quarter_close_approver", "quarter_close_poster"};
    private static final List<String> NEIGHBOURS = List.of("public", "ledger");
    private static final String OURS = "select relname from pg_class where relnamespace = 'quarter_close'::regnamespace"
            + " and relkind in ('r', 'p', 'v') order by 1";

    private final TestDatabase database = TestDatabase.fresh();

    /** @param people their names; see {@link #login} */
    public CompanyDatabase(String... people) {
        for (String person : people) {
            database.asLogin(person, ROLES).close();
        }
        try (Connection connection = database.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema ledger");
            for (String table : names(statement)) {
                for (String neighbour : NEIGHBOURS) {
                    statement.execute("create table " + neighbour + "." + table + " (theirs text)");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String url() {
        return TestDatabase.server().url(database.name());
    }

    public String login(String person) {
        return person + "_" + database.name();
    }

    /** Rows in tables of the other programs, and tables of ours in their schemas: there should be neither. */
    public long strayRows() {
        try (Connection connection = database.connect("");
                Statement statement = connection.createStatement()) {
            long rows = 0;
            for (String table : theirs(statement)) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> theirs(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select oid::regclass from pg_class where relkind = 'r'"
                + " and relnamespace in ('public'::regnamespace, 'ledger'::regnamespace)")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(OURS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
