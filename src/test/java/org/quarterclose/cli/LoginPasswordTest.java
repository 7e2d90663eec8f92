package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginPasswordTest {

    @TempDir
    Path folder;

    @Test
    void the_programs_own_variable_counts_before_its_file_and_both_before_those_of_postgresql() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGPASSFILE", secret("passes", "*:*:*:*:third").toString());
        assertThat(new LoginPassword(environment).find()).isEmpty();
        environment.put("PGPASSWORD", "second");
        assertThat(new LoginPassword(environment).find()).contains("second");
        environment.put(
                "QUARTER_CLOSE_DB_PASSWORD_FILE", secret("own", "first\n").toString());
        assertThat(new LoginPassword(environment).find()).contains("first");
        environment.put("QUARTER_CLOSE_DB_PASSWORD", "before all");
        assertThat(new LoginPassword(environment).find()).contains("before all");
    }

    @Test
    void a_file_that_others_read_or_that_is_missing_is_refused() throws IOException {
        Path open = secret("open", "hush");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        for (String variable : new String[] {"QUARTER_CLOSE_DB_PASSWORD_FILE", "PGPASSFILE"}) {
            assertThatThrownBy(() -> new LoginPassword(Map.of(variable, open.toString())).find())
                    .hasMessageContaining("others than its owner can read")
                    .hasMessageNotContaining("hush");
            Path missing = folder.resolve("missing");
            assertThatThrownBy(() -> new LoginPassword(Map.of(variable, missing.toString())).find())
                    .hasMessageContaining("there is no such file");
        }
    }

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
