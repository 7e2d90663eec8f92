package org.quarterclose.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that must survive a power failure, or be gone. */
final class Disk {

    private Disk() {}

    /** Brings a file, or a folder with everything below it, safely to the disk. */
    static void sync(Path path) throws IOException {
        try {
            // Side by side, because a disk takes many of them as fast as one.
            below(path).parallelStream().forEach(Disk::syncOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void syncOne(Path path) {
        try {
            if (Files.isDirectory(path)) {
                syncFolder(path);
                return;
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings a folder's list of names to the disk. */
    static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) {
            return; // Windows opens no folders and needs no such call.
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a file a second name, or copies it where the disk knows no second names. */
    static void secondName(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a file, or a folder with everything below it; links are deleted, never followed. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : below(path)) {
                Files.delete(each);
            }
        }
    }

    /** The path and everything below it, contents before their folders. */
    private static List<Path> below(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
