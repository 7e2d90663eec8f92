package org.quarterclose.evidence;

import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key between {@code -----BEGIN …-----} and {@code -----END …-----}. */
record Pem(Path file, String text) {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    /**
     * The bytes of the first block, which has to be of a kind.
     *
     * @throws KeyRefused when there is none, or one of another kind; the message never repeats what stands there
     */
    byte[] content(String kind, String expected) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            throw new KeyRefused(file + ": found no key; " + expected);
        }
        if (!block.group(1).equals(kind)) {
            throw new KeyRefused(file + ": found " + block.group(1) + "; " + expected);
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(2));
        } catch (IllegalArgumentException e) {
            throw new KeyRefused(file + ": found a damaged key; " + expected);
        }
    }
}
