package org.quarterclose.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The embedded database's folder, held by this process alone until it is closed. Only its owner may look inside: the
 * passwords are in it.
 */
final class OwnedFolder implements AutoCloseable {

    private static final String UNSAFE_IN_A_SHELL = "\"`$\\";
    private static final String LOCK = "owner.lock";
    private static final Pattern OURS = Pattern.compile("owner\\.lock|postgresql-.*|data\\.part.*");
    private static final long BEHIND_THE_TEXT = Long.MAX_VALUE - 1;

    // The operating system's lock is the process's own: a second lock in one process would silently succeed.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private OwnedFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @throws DatabaseBusy when another run, or another part of this one, holds the folder
     * @throws DatabaseUnavailable when the folder cannot be used by this user
     */
    static OwnedFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            path = create(path);
            return lock(path);
        } catch (AccessDeniedException refused) {
            throw foreign(path, refused);
        } catch (IOException failed) {
            String reason = failed instanceof FileSystemException file && file.getReason() != null
                    ? file.getReason()
                    : failed.getMessage();
            throw new DatabaseRefused(
                    "the folder " + path + " cannot be used: " + reason
                            + ". Give another one with --data, or the right to write there",
                    failed);
        }
    }

    private static Path create(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DatabaseRefused(path + " is a file; expected the folder of the built-in database in --data");
        }
        Files.createDirectories(path);
        Path real = path.toRealPath();
        refuseOthersFiles(real);
        if (isPosix(real)) {
            refuseUnsafe(real);
            refuseForeign(real);
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        }
        return real;
    }

    /** A database put among somebody's files by a mistyped option would hardly be found there again. */
    private static void refuseOthersFiles(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            if (!names.isEmpty() && names.stream().noneMatch(OURS.asMatchPredicate())) {
                throw new DatabaseRefused("the folder " + path + " holds other files and no database of this program;"
                        + " expected an empty folder, or the one that --data named before");
            }
        }
    }

    /** The server's own tools hand paths to a shell. */
    private static void refuseUnsafe(Path path) {
        if (path.toString().chars().anyMatch(c -> UNSAFE_IN_A_SHELL.indexOf(c) >= 0)) {
            throw new DatabaseUnavailable("the path of the folder " + path + " has one of " + UNSAFE_IN_A_SHELL
                    + " in it; give another folder with --data");
        }
    }

    /** A file of our own tells who we are, also where the user has no name. */
    private static void refuseForeign(Path path) throws IOException {
        Path probe = Files.createTempFile(path, "probe", null);
        boolean own = Files.getOwner(probe).equals(Files.getOwner(path));
        Files.delete(probe);
        if (!own) {
            throw foreign(path, null);
        }
    }

    private static DatabaseUnavailable foreign(Path path, Exception cause) {
        String owner;
        try {
            owner = Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            owner = "another user";
        }
        return new DatabaseUnavailable(
                "the folder " + path + " belongs to " + owner + "; expected a folder of this user. Run as " + owner
                        + ", or give another folder with --data",
                cause);
    }

    private static OwnedFolder lock(Path path) throws IOException {
        if (!HELD_HERE.add(path)) {
            throw new DatabaseBusy("the database in " + path + " is in use by this process");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(BEHIND_THE_TEXT, 1, false);
            if (lock == null) {
                throw new DatabaseBusy("the database in " + path + " is in use by another run (process "
                        + owner(Files.readString(path.resolve(LOCK), UTF_8)) + "); try again when it has ended");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)), 0);
            return new OwnedFolder(path, channel);
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(path);
            if (channel != null) {
                channel.close();
            }
            throw failed;
        }
    }

    /** Whoever has just taken the lock may not have written down yet who they are. */
    private static String owner(String written) {
        return written.isBlank() ? "unknown" : written.strip();
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /** The password kept in a file of this name; made at random when there is none yet. */
    String password(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, randomPassword());
            }
            return Files.readString(file, US_ASCII).strip();
        } catch (IOException failed) {
            throw new DatabaseUnavailable("the password file " + file + " cannot be used: " + failed, failed);
        }
    }

    private static void write(Path file, String password) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (isPosix(file.getParent())) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, password + "\n", US_ASCII);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("the lock on " + path + " cannot be given back", failed);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
