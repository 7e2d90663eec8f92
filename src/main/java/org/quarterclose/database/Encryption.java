package org.quarterclose.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How a connection is protected, for people: what the server says of it, and what was proved of the server. */
record Encryption(ServerUrl url) {

    /** Asked as the login itself: the server hides from every role what is not its own. */
    String of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role none");
            try (ResultSet row = statement.executeQuery(
                    "select ssl, version, cipher from pg_stat_ssl where pid = pg_backend_pid()")) {
                row.next();
                String protocol = row.getBoolean(1) ? row.getString(2) + " " + row.getString(3) + ", " + proved() : "";
                return (protocol.isEmpty() ? "not encrypted" : protocol) + " (sslmode=" + url.mode() + ")";
            }
        }
    }

    private String proved() {
        return switch (url.mode()) {
            case "verify-full" -> "certificate and host name verified";
            case "verify-ca" -> "certificate verified";
            default -> "server not verified";
        };
    }
}
