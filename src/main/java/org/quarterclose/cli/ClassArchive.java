package org.quarterclose.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the classes of a run in a file from which the virtual machine takes them at the next start, unpacked and
 * checked already. The launcher asks for it when there is none yet: it has the machine list the classes, and names the
 * list in a property. Without the file everything works as well, only slower; so whatever goes wrong here is nobody's
 * concern.
 *
 * @param list the names of the classes; the file is made beside it
 */
record ClassArchive(Path list) {

    private static final String ASKED = "quarter-close.classes";
    private static final String NAME = "classes-";
    private static final String ENDING = ".jsa";
    private static final long PATIENCE_SECONDS = 60;

    /** To be called after a run that went all the way: only then is the list whole. */
    static void makeIfAsked() {
        String list = System.getProperty(ASKED);
        if (list != null) {
            new ClassArchive(Path.of(list)).make();
        }
    }

    private void make() {
        Path part = Path.of(list + ".part");
        try {
            // In a process of its own: a machine that cannot finish its archive ends, and takes its exit code from
            // that.
            if (written(part)) {
                publish(part);
            }
            Files.deleteIfExists(part);
        } catch (IOException | RuntimeException slower) {
            part.toFile().delete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean written(Path part) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + part,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadClasses.class.getName(),
                        list.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() == 0 && Files.exists(part);
    }

    // The name tells the size, because the machine looks into a file that was cut short and dies of it.
    private void publish(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Path archive = list.resolveSibling(NAME + Files.size(part) + ENDING);
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(list);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(list.getParent(), NAME + "*" + ENDING)) {
            for (Path other : all) {
                if (!other.equals(archive)) {
                    Files.delete(other);
                }
            }
        }
    }
}
