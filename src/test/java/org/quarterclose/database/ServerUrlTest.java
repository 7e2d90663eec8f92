package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

    @Test
    void options_of_the_library_go_through_and_are_left_out_where_people_read() {
        ServerUrl url = ServerUrl.of("postgresql://db:5433/closing?sslmode=verify-full&sslrootcert=/etc/root.crt");

        assertThat(url.jdbc())
                .isEqualTo("jdbc:postgresql://db:5433/closing?sslmode=verify-full&sslrootcert=/etc/root.crt");
        assertThat(url.place()).isEqualTo("jdbc:postgresql://db:5433/closing");
        assertThat(url.mode()).isEqualTo("verify-full");
        assertThat(ServerUrl.of("jdbc:postgresql://db/closing").mode()).isEqualTo("prefer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mysql://host/db", "jdbc:h2:mem:x", "jdbc:postgresql://host:port/db", "closing"})
    void what_is_no_postgresql_is_refused(String url) {
        assertThatThrownBy(() -> ServerUrl.of(url))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("--database: found '")
                .hasMessageEndingWith("expected jdbc:postgresql://host:port/database");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://ann:hush@host/db | found a user or a password before the host",
                "jdbc:postgresql://host/db?password=hush | found password in the URL; give it in PGPASSWORD, or in",
                "jdbc:postgresql://host/db?ssl=true&PASSWORD=hush | found password in the URL",
                "jdbc:postgresql://host/db?sslpassword=hush | found sslpassword in the URL; use a key file without",
                "jdbc:postgresql://host/db?user=hush | found user in the URL; give it with --username",
                "jdbc:postgresql://host/db?currentSchema=hush | the tables are in the schema quarter_close"
            })
    void a_password_in_it_is_refused_and_never_repeated(String url, String words) {
        assertThatThrownBy(() -> ServerUrl.of(url))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("hush");
    }

    @Test
    void an_unknown_way_to_prove_the_server_is_refused_before_anybody_is_asked() {
        assertThatThrownBy(() -> ServerUrl.of("jdbc:postgresql://host/db?sslmode=verify_full"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("found sslmode=verify_full; expected one of [disable, allow, prefer, require,");
    }
}
