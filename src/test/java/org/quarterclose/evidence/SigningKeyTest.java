package org.quarterclose.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.SecretFile;

class SigningKeyTest {

    /** Written by {@code openssl genpkey -algorithm ed25519}, and what {@code openssl pkeyutl -sign -rawin} made of it. */
    private static final String PRIVATE = "MC4CAQAwBQYDK2VwBCIEIMC7wr7jrnB51Bcu9q3fI633lMg5ldV1B5cAXX+fHI99";

    private static final String PUBLIC = "MCowBQYDK2VwAyEAcBulz5b8qG3k/Lirvn0sjawCjZH9FV0GEDwSjl53y4Q=";

    private static final String SIGNATURE = "e88492f4535ceb67553babfa73b9a02bd24da110e947dbc9d4f6fb291318bce6"
            + "b6779cab6f37e97a3340e9c0efea08c7cf4d0edb114e01002cdb446e0ef61606";

    @TempDir
    Path folder;

    @Test
    void a_key_of_openssl_gives_the_signature_of_openssl_whenever_it_is_asked() throws IOException {
        byte[] content = "abc  roll-forward.csv\n".getBytes(US_ASCII);
        Path signing = key("PRIVATE KEY", PRIVATE);

        byte[] signature = SigningKey.read(signing).sign(content);

        assertThat(HexFormat.of().formatHex(signature)).isEqualTo(SIGNATURE);
        assertThat(SigningKey.read(signing).sign(content)).isEqualTo(signature);
        VerifyingKey verifying = VerifyingKey.read(key("PUBLIC KEY", PUBLIC));
        assertThat(verifying.fits(content, signature)).isTrue();
        content[0] = 'b';
        assertThat(verifying.fits(content, signature)).isFalse();
        assertThat(verifying.fits(content, new byte[3])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "X25519", "Ed448"})
    void a_key_of_another_kind_is_refused_with_how_the_right_one_is_made(String algorithm) throws Exception {
        Keys keys = Keys.of(algorithm, folder);

        assertThatThrownBy(() -> SigningKey.read(keys.signing()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContainingAll("found a key of another kind", "openssl genpkey -algorithm ed25519");
        assertThatThrownBy(() -> VerifyingKey.read(keys.verifying()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContainingAll("found a key of another kind", "openssl pkey -in KEYFILE -pubout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENCRYPTED PRIVATE KEY | AAAA | found ENCRYPTED PRIVATE KEY",
                "OPENSSH PRIVATE KEY | AAAA | found OPENSSH PRIVATE KEY",
                "PUBLIC KEY | AAAA | found PUBLIC KEY",
                "PRIVATE KEY | AAAA | found a key of another kind",
                "PRIVATE KEY | A | found a damaged key",
                "PRIVATE KEY | * | found no key"
            })
    void what_is_no_plain_private_key_is_refused(String kind, String content, String words) throws IOException {
        Path file = key(kind, content);

        assertThatThrownBy(() -> SigningKey.read(file))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(file + ": " + words);
    }

    @Test
    void a_key_that_others_can_read_is_refused_before_it_is_looked_at() throws IOException {
        Path file = key("PRIVATE KEY", PRIVATE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SigningKey.read(file))
                .isInstanceOf(SecretFile.Unusable.class)
                .hasMessageContaining("chmod 600 " + file);
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("none")))
                .hasMessageEndingWith("none: there is no such file");
        assertThatThrownBy(() -> VerifyingKey.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    private Path key(String kind, String content) throws IOException {
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN " + kind + "-----\n" + content + "\n-----END " + kind + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
