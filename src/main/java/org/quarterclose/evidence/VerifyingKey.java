package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/** The public half of a {@link SigningKey}, in a file as {@code openssl pkey -pubout} writes it. */
public final class VerifyingKey {

    private static final String EXPECTED = "expected an Ed25519 public key: openssl pkey -in KEYFILE -pubout -out FILE";

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** @throws KeyRefused when there is no such key in the file */
    public static VerifyingKey read(Path file) {
        byte[] encoded = new Pem(file, text(file)).content("PUBLIC KEY", EXPECTED);
        try {
            return new VerifyingKey(
                    KeyFactory.getInstance(Pem.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException e) {
            throw new KeyRefused(file + ": found a key of another kind; " + EXPECTED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            // Whatever the bytes are: what is no key is told as such.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new KeyRefused(file + ": the file cannot be read; " + EXPECTED);
        }
    }

    boolean fits(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(Pem.ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (SignatureException noSignature) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
