package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.database.CloseDatabase.ServerLogin;

/** A server with TLS and a certificate that it signed itself: what is proved of it, what is said, what is refused. */
class EncryptionTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static TestDatabase test;
    private static Certificate own;
    private static Certificate another;

    @BeforeAll
    static void turn_tls_on() throws Exception {
        server = TestDatabase.server();
        test = TestDatabase.fresh();
        test.asLogin("ann", "quarter_close_preparer").close();
        own = Certificate.of("ip:127.0.0.1", folder);
        another = Certificate.of("dns:db.example.com", folder);
        Files.createDirectories(folder.resolve("own"));
        Files.createDirectories(folder.resolve("another"));
        own.into(folder.resolve("own"));
        another.into(folder.resolve("another"));
        present(own);
    }

    @AfterAll
    static void turn_it_off() throws SQLException {
        superuser("alter system reset ssl");
        superuser("select pg_reload_conf()");
        test.close();
    }

    @Test
    void whoever_holds_the_certificate_has_server_and_host_name_proved() throws Exception {
        present(own);

        assertThat(described("verify-full&sslrootcert=" + root("own")))
                .matches(".* as ann_t\\d+, TLSv1[.][23] \\S+, certificate and host name verified "
                        + "\\(sslmode=verify-full\\)");
        assertThat(described("verify-ca&sslrootcert=" + root("own")))
                .endsWith(", certificate verified (sslmode=verify-ca)");
    }

    @Test
    void without_a_certificate_the_connection_is_encrypted_and_the_server_may_be_anybody() throws Exception {
        present(own);

        assertThat(described("require")).contains(", TLSv1.").endsWith(", server not verified (sslmode=require)");
        assertThat(described("prefer")).contains(", TLSv1.").endsWith(", server not verified (sslmode=prefer)");
        assertThat(described("disable")).endsWith(", not encrypted (sslmode=disable)");
    }

    @Test
    void another_certificate_and_one_for_another_host_are_refused_at_once() throws Exception {
        present(own);
        refused("verify-full&sslrootcert=" + root("another"), "SSL error");
        refused("verify-ca&sslrootcert=" + root("another"), "SSL error");
        refused("verify-full&sslrootcert=" + folder.resolve("nowhere"), "root certificate file");
        present(another);
        refused("verify-full&sslrootcert=" + root("another"), "hostname 127.0.0.1 could not be verified");
        assertThat(described("verify-ca&sslrootcert=" + root("another")))
                .endsWith(", certificate verified (sslmode=verify-ca)");
    }

    private static void refused(String mode, String words) {
        assertThatThrownBy(() -> described(mode))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll(words, "Check sslmode and sslrootcert of --database")
                .hasMessageNotContaining("\n");
    }

    private static String described(String mode) {
        String url = server.url(test.name()) + "?sslmode=" + mode;
        try (CloseDatabase database =
                CloseDatabase.external(new ServerLogin(url, "ann_" + test.name(), "secret", TestDatabase.AT_ONCE))) {
            return database.describe();
        }
    }

    private static Path root(String name) {
        return folder.resolve(name).resolve("server.crt");
    }

    private static void present(Certificate certificate) throws Exception {
        certificate.into(server.folder().resolve("data"));
        superuser("alter system set ssl = on");
        superuser("select pg_reload_conf()");
        Thread.sleep(200);
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
