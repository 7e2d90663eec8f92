package org.quarterclose.evidence;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import org.quarterclose.basics.SecretFile;

/**
 * The private key of whoever vouches for a published folder: Ed25519, in a file as {@code openssl genpkey -algorithm
 * ed25519} writes it, which nobody but its owner can read. The same file always gets the same signature.
 */
public final class SigningKey {

    private static final String EXPECTED =
            "expected an Ed25519 private key: openssl genpkey -algorithm ed25519 -out FILE";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * @throws SecretFile.Unusable when others can read the file
     * @throws KeyRefused when there is no such key in it
     */
    public static SigningKey read(Path file) {
        byte[] encoded = new Pem(file, new SecretFile(file).text()).content("PRIVATE KEY", EXPECTED);
        try {
            return new SigningKey(
                    KeyFactory.getInstance(Pem.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException e) {
            throw new KeyRefused(file + ": found a key of another kind; " + EXPECTED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(Pem.ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
