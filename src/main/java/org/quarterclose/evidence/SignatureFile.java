package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * The signature of one file of a published folder, beside it and in no manifest: 64 bytes, as {@code openssl pkeyutl
 * -verify -rawin} checks them. The manifest's covers every published byte; that of {@code evidence/sign-off.json} is
 * renewed with each act that is written down there, and the content hash in both ties them together.
 *
 * @param signed the file's name in the folder
 */
record SignatureFile(Path folder, String signed) {

    static final String ENDING = ".sig";

    /** The files that are signed. */
    static List<SignatureFile> in(Path folder) {
        return List.of(new SignatureFile(folder, Manifest.NAME), new SignatureFile(folder, SignOffRecord.NAME));
    }

    String name() {
        return signed + ENDING;
    }

    private Path path() {
        return folder.resolve(name());
    }

    /** Signs the file when it is there; a signature that is the same already stays as it is. */
    void write(SigningKey key) throws IOException {
        Path file = folder.resolve(signed);
        if (!Files.exists(file)) {
            return;
        }
        byte[] signature = key.sign(Files.readAllBytes(file));
        if (Files.exists(path()) && Arrays.equals(Files.readAllBytes(path()), signature)) {
            return;
        }
        Path partial = path().resolveSibling("." + path().getFileName() + ".partial");
        Files.write(partial, signature);
        Disk.sync(partial);
        Files.move(partial, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.syncFolder(path().getParent());
    }

    /** Takes the signature away before another content takes the file's place. */
    void dropUnlessOf(byte[] content) throws IOException {
        Path file = folder.resolve(signed);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.deleteIfExists(path());
        }
    }

    /** Whether one of the keys signed the file as it is; a file that is not there needs no signature. */
    void check(List<VerifyingKey> keys, Findings findings) throws IOException {
        Path file = folder.resolve(signed);
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.exists(path())) {
            findings.add(signed, "the file is not signed; expected " + name() + " by a key that was given");
            return;
        }
        byte[] content = Files.readAllBytes(file);
        byte[] signature = Files.readAllBytes(path());
        if (keys.stream().noneMatch(key -> key.fits(content, signature))) {
            findings.add(
                    name(),
                    "the signature fits no key that was given: " + signed
                            + " was changed after it was signed, or somebody else signed it");
        }
    }
}
