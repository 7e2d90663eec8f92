package org.quarterclose.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A run in a process of its own: starts the folder's server, says so, and holds it until its input ends. */
final class AnotherRun {

    private AnotherRun() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            try (Connection connection = server.superuser("postgres").connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists public.answered");
                statement.execute("create table public.answered as select 1 as one");
            }
            System.out.println("started");
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
