package org.quarterclose.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.quarterclose.evidence.SigningKey;
import picocli.CommandLine.Option;

/** With which key a command signs what it writes into published folders. */
final class SigningOption {

    @Option(
            names = "--sign",
            paramLabel = "KEYFILE",
            description = "sign what is published with this Ed25519 private key (PKCS#8 PEM)")
    private Path file;

    /** The key, read anew at each call; nothing when none was given. */
    Optional<SigningKey> key() {
        return Optional.ofNullable(file).map(SigningKey::read);
    }
}
