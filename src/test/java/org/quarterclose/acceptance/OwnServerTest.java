package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.database.BenchmarkServer;

/** A server where the program has never been: from its first run there to a posted quarter, and to its end. */
@TestMethodOrder(OrderAnnotation.class)
class OwnServerTest {

    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");

    @TempDir
    static Path folder;

    private static BenchmarkServer server;
    private static String url;
    private static Program program;

    @BeforeAll
    static void an_empty_database_and_logins_that_may_nothing() throws SQLException, IOException {
        server = BenchmarkServer.start(folder.resolve("server"));
        url = server.url().replaceAll("/[^/]+$", "/closing");
        as(server.username(), server.url(), "create role it login createrole password 'of it'");
        as(server.username(), server.url(), "create database closing owner it");
        for (String person : List.of("ann", "bob", "cy")) {
            as(server.username(), server.url(), "create role " + person + " login password 'of " + person + "'");
        }
        Path passwords = folder.resolve("pgpass");
        Files.writeString(passwords, "*:*:closing:ann:of ann\n*:*:*:bob:of bob\n*:*:closing:*:of cy\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        program = new Program(folder.resolve("books")).having("PGPASSFILE", passwords);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_databases_owner_makes_tables_and_roles_by_asking_for_the_status() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "of it\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Program owner = new Program(folder.resolve("owner")).having("QUARTER_CLOSE_DB_PASSWORD_FILE", password);

        Ended status = owner.command("status", "--database", url, "--username", "it");

        assertThat(status.code()).as(status.err()).isZero();
        assertThat(status.out()).startsWith("No quarter was closed yet.");
    }

    @Test
    @Order(2)
    void who_was_granted_nothing_is_told_by_whom_and_how() {
        Ended run = run("ann");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("for user ann", "permission denied", "jobs/database/grants.sql");
    }

    @Test
    @Order(3)
    void the_script_of_grants_lets_each_do_their_part_and_the_figures_are_the_golden_ones() throws Exception {
        as("it", url, Files.readString(Path.of("jobs/database/grants.sql")));

        Ended run = run("ann");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .startsWith("database        PostgreSQL at " + url + " as ann, not encrypted (sslmode=prefer)\n");
        assertThat(reports()).isEqualTo(Program.files(SAMPLE.resolve("expected")));
        expect(5, act("ann", "approve", "--version", "1", "--reference", "x"), "may not approve a close");
        expect(0, act("bob", "approve", "--version", "1", "--reference", "minutes"), "is approved by bob");
        expect(5, act("bob", "post"), "may not post a close");
        expect(0, act("cy", "post"), "7 entries are in the books");
        expect(0, program.command("verify", version().toString()), "every hash, footing and entry holds");
        assertThat(Files.readString(version().resolve("evidence/sign-off.json")))
                .contains("\"login\" : \"ann\"", "\"login\" : \"bob\"", "\"login\" : \"cy\"");
    }

    @Test
    @Order(4)
    void a_password_that_was_changed_ends_at_once_and_a_stopped_server_after_the_time_to_wait() {
        Program changed = new Program(folder.resolve("changed")).having("PGPASSWORD", "guessed");
        Ended refused = changed.command("status", "--database", url, "--username", "ann");
        server.close();
        Ended gone = program.command("status", "--database", url, "--username", "ann", "--database-wait", "1");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).contains("password authentication failed", "Check --username");
        assertThat(gone.code()).isEqualTo(75);
        assertThat(gone.out()).isEmpty();
        assertThat(gone.err())
                .hasLineCount(1)
                .startsWith("quarter-close: try again later: no database at " + url + " for user ann: Connection to ")
                .containsPattern("\\(tried [23] times in 1 s\\)");
    }

    private static Ended run(String person) {
        return act(person, "run", "--input", SAMPLE.toString());
    }

    private static Ended act(String person, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "2003-Q3"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--by", person, "--database", url, "--username", person));
        arguments.addAll(List.of("--output", program.closes().toString()));
        return program.command(arguments.toArray(String[]::new));
    }

    private static Path version() {
        return program.closes().resolve("2003-Q3/v1");
    }

    private static Map<String, String> reports() {
        Map<String, String> files = new TreeMap<>(Program.files(version()));
        files.keySet().removeIf(name -> name.startsWith("evidence/inputs/"));
        return files;
    }

    private static void as(String login, String where, String sql) throws SQLException {
        String password = login.equals(server.username()) ? server.password() : "of " + login;
        try (Connection connection = DriverManager.getConnection(where, login, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void expect(int code, Ended ended, String words) {
        assertThat(ended.out() + ended.err()).contains(words);
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    }
}
