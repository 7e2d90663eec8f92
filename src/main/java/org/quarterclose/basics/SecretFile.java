package org.quarterclose.basics;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file with a secret: a password or a private key. It is read only when nobody but its owner can read or write it; a
 * group may read what belongs to root, as services are given their secrets.
 */
public record SecretFile(Path path) {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    /** A secret cannot be used; the message names the file, what was found, what was expected and what to do. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * What stands in it.
     *
     * @throws Unusable when it is missing, not readable, open to others, or no text
     */
    public String text() {
        refuseOpen();
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Unusable(path + ": found no text; expected UTF-8");
        } catch (IOException e) {
            throw new Unusable(path + ": the file cannot be read; let this user read it");
        }
    }

    /** @throws Unusable when it is missing, no file, or open to others */
    public void refuseOpen() {
        try {
            if (Files.isDirectory(path)) {
                throw new Unusable(path + ": found a folder; expected a file");
            }
            refuseOpen(Files.getPosixFilePermissions(path));
        } catch (NoSuchFileException e) {
            throw new Unusable(path + ": there is no such file");
        } catch (UnsupportedOperationException e) {
            return; // A system with other rights than these: its own are believed.
        } catch (IOException e) {
            throw new Unusable(path + ": the file cannot be looked at; let this user read it");
        }
    }

    private void refuseOpen(Set<PosixFilePermission> found) throws IOException {
        boolean group = found.contains(PosixFilePermission.GROUP_READ)
                && !Files.getOwner(path).getName().equals("root");
        if (group || found.stream().anyMatch(OTHERS::contains)) {
            throw new Unusable(path + ": found a secret that others than its owner can read or change;"
                    + " expected the owner alone: chmod 600 " + path);
        }
    }
}
