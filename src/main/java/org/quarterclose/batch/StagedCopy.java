package org.quarterclose.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.quarterclose.batch.InputSet.HashedFile;
import org.quarterclose.batch.StagedInputs.InputChanged;

/** Copies one file and hashes what it copies, in one reading. */
final class StagedCopy {

    private static final int BUFFER = 1 << 18;

    private StagedCopy() {}

    /** @param name relative to both folders, with {@code /} */
    static HashedFile take(Path from, Path to, String name) {
        try {
            Path target = to.resolve(name);
            Files.createDirectories(target.getParent());
            HashedFile taken = take(from.resolve(name), target);
            return new HashedFile(name, taken.bytes(), taken.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InputChanged when the file is not the same before and after the copy */
    static HashedFile take(Path file, Path target) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        MessageDigest digest = InputSet.sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        boolean same = before.size() == bytes
                && after.size() == bytes
                && before.lastModifiedTime().equals(after.lastModifiedTime());
        if (!same) {
            throw new InputChanged(file.getFileName().toString());
        }
        return new HashedFile(
                file.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
