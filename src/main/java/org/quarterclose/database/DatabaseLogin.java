package org.quarterclose.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How to enter a database, and as whom.
 *
 * @param password null when pgjdbc is to look it up in the file of passwords
 * @param role the role to take on after entering; blank to stay who one is
 */
record DatabaseLogin(String url, String username, String password, String role) {

    private static final int POOL = 8;
    private static final int PATIENCE_MILLIS = 30_000;

    /** In every connection: our tables first, our name in the server's lists, a dead network noticed. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "currentSchema", Migrations.SCHEMA,
            "ApplicationName", "quarter-close",
            "tcpKeepAlive", "true",
            "reWriteBatchedInserts", "true");

    /** pgjdbc's own remarks, over several lines and in its own words: what went wrong is told once, by us. */
    private static final Logger REMARKS = Logger.getLogger("org.postgresql");

    static {
        REMARKS.setLevel(Level.OFF);
    }

    DatabaseLogin as(String otherRole) {
        return new DatabaseLogin(url, username, password, otherRole);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(PROPERTIES);
        properties.setProperty("user", username);
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = DriverManager.getConnection(url, properties);
        try {
            takeOnRole(connection);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private void takeOnRole(Connection connection) throws SQLException {
        if (!role.isBlank()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role " + role);
            }
        }
    }

    /**
     * @throws DatabaseUnavailable when the server does not answer
     * @throws DatabaseRefused when it does, and refuses the login
     */
    Connection open() {
        try {
            return connect();
        } catch (SQLException refused) {
            throw new Unentered(this, refused).reason();
        }
    }

    /** The URL without its options, which may hold a password. */
    String place() {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("quarter-close");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        PROPERTIES.forEach(config::addDataSourceProperty);
        if (!role.isBlank()) {
            config.setConnectionInitSql("set role " + role);
        }
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(config);
    }
}
