package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A pair of keys in two files, as openssl writes them. */
public record Keys(Path signing, Path verifying) {

    public static Keys of(String algorithm, Path folder) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        Files.createDirectories(folder);
        Path signing = folder.resolve("private.pem");
        Files.writeString(signing, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.setPosixFilePermissions(signing, PosixFilePermissions.fromString("rw-------"));
        Path verifying = folder.resolve("public.pem");
        Files.writeString(verifying, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return new Keys(signing, verifying);
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
