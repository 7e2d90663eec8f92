package org.quarterclose.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A server's key and a certificate that it signed itself, made with the JDK's own program. */
record Certificate(byte[] key, byte[] certificate) {

    private static final char[] PASSWORD = "only while it is made".toCharArray();

    /** @param name what the certificate is for, such as {@code ip:127.0.0.1} or {@code dns:db.example.com} */
    static Certificate of(String name, Path folder) throws Exception {
        Path store = folder.resolve("made.p12");
        Files.deleteIfExists(store);
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", "server", "-keyalg", "EC"));
        command.addAll(List.of("-groupname", "secp256r1", "-dname", "CN=a server of the tests", "-ext", "san=" + name));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return read(store);
    }

    private static Certificate read(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new Certificate(
                store.getKey("server", PASSWORD).getEncoded(),
                store.getCertificate("server").getEncoded());
    }

    /** Writes {@code server.key} and {@code server.crt} as the server reads them. */
    void into(Path folder) throws IOException {
        Path file = folder.resolve("server.key");
        write(file, "PRIVATE KEY", key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        write(folder.resolve("server.crt"), "CERTIFICATE", certificate);
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
