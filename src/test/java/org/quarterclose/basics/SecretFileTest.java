package org.quarterclose.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.SecretFile.Unusable;

class SecretFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void what_only_its_owner_reads_is_read(String rights) throws IOException {
        assertThat(secret(rights).text()).isEqualTo("hush\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-----w-", "rw--w----", "rw-r--r--"})
    void what_others_read_or_change_is_refused_and_not_repeated(String rights) throws IOException {
        SecretFile secret = secret(rights);

        assertThatThrownBy(secret::text)
                .isInstanceOf(Unusable.class)
                .hasMessageContainingAll(
                        secret.path().toString(), "others than its owner can read or change", "chmod 600")
                .hasMessageNotContaining("hush");
    }

    @Test
    void a_group_reads_what_is_roots_and_nothing_else() throws IOException {
        SecretFile secret = secret("rw-r-----");

        if (Files.getOwner(secret.path()).getName().equals("root")) {
            assertThat(secret.text()).isEqualTo("hush\n");
        } else {
            assertThatThrownBy(secret::text).isInstanceOf(Unusable.class);
        }
    }

    @Test
    void what_is_missing_or_a_folder_or_no_text_is_told() throws IOException {
        assertThatThrownBy(() -> new SecretFile(folder.resolve("none")).text())
                .hasMessageEndingWith("none: there is no such file");
        assertThatThrownBy(() -> new SecretFile(folder).text()).hasMessageEndingWith("found a folder; expected a file");
        SecretFile secret = secret("rw-------");
        Files.write(secret.path(), new byte[] {(byte) 0xff});
        assertThatThrownBy(secret::text).hasMessageEndingWith("found no text; expected UTF-8");
    }

    private SecretFile secret(String rights) throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, "hush\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return new SecretFile(file);
    }
}
