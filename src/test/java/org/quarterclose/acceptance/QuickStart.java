package org.quarterclose.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the program as its launcher does: from a jar, with the classes of a first run read from an archive. Several
 * hundred processes of the tests start in half the time.
 */
final class QuickStart {

    private static final Path FOLDER = Path.of("target/acceptance/quick-start");
    private static final Path SAMPLE = Path.of("sample-data/2003-Q3");
    private static List<String> options;

    private QuickStart() {}

    /** What the virtual machine is given before anything else. */
    static synchronized List<String> options() {
        if (options == null) {
            try {
                options = made();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return options;
    }

    private static List<String> made() throws IOException {
        Program.delete(FOLDER);
        Files.createDirectories(FOLDER);
        Path jar = FOLDER.resolve("classes.jar").toAbsolutePath();
        write(jar);
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> plain = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
        List<String> classPath = List.of("-cp", jar + File.pathSeparator + libraries);
        Path archive = FOLDER.resolve("classes.jsa").toAbsolutePath();
        List<String> first = new ArrayList<>(plain);
        first.add("-XX:ArchiveClassesAtExit=" + archive);
        first.addAll(classPath);
        firstRun(first);
        if (Files.exists(archive)) {
            plain.add("-XX:SharedArchiveFile=" + archive);
        }
        plain.addAll(classPath);
        return plain;
    }

    private static void write(Path jar) throws IOException {
        Path classes = Path.of("target/classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.sorted().toList()) {
                String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    boolean isFolder = Files.isDirectory(path);
                    out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                    if (!isFolder) {
                        Files.copy(path, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private static void firstRun(List<String> options) throws IOException {
        Path data = FOLDER.resolve("data");
        Program.copy(Program.ready(), data);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("org.quarterclose.cli.QuarterClose");
        command.addAll(List.of("run", "2003-Q3", "--input", SAMPLE.toString(), "--data", data.toString()));
        command.addAll(List.of("--output", FOLDER.resolve("closes").toString(), "--quiet"));
        Program.end(new ProcessBuilder(command).start());
    }
}
