package org.quarterclose.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.database.CloseDatabase;

/** The program as its users run it: a process of its own, with a database folder of its own. */
public final class Program {

    private static final Path READY = Path.of("target/acceptance/database-ready");
    private final Path folder;
    private final Server.Books books;
    private final List<String> javaOptions = new ArrayList<>();
    private final List<String> starter = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String terminal = "";

    /** How a process ended, and what it printed. */
    public record Ended(int code, String out, String err) {}

    /** @param folder an empty folder that gets the database and the reports */
    public Program(Path folder) {
        this(folder, Server.BUILT_IN);
    }

    /** @param server where the closes are kept; whatever is said of {@code --data} is then said of it */
    Program(Path folder, Server server) {
        this.folder = folder;
        this.books = server.books();
        copy(ready(), data());
    }

    /** @param database a database's folder that is not at work; it is copied */
    public Program(Path folder, Path database) {
        this.folder = folder;
        this.books = Server.BUILT_IN.books();
        copy(database, data());
    }

    /** Has another program start it, which takes something away from it. */
    public Program startedBy(String... words) {
        starter.addAll(List.of(words));
        return this;
    }

    /** Sets a variable of its environment. */
    public Program having(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** Rows that were written where they do not belong. */
    long strayRows() {
        return books.strayRows();
    }

    Program with(String... options) {
        javaOptions.addAll(List.of(options));
        return this;
    }

    /** Runs it on a terminal of 500 columns; what is on the screen comes back as its output. */
    Program onTerminal(String kind) {
        terminal = kind;
        return this;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path closes() {
        return folder.resolve("closes");
    }

    /** Runs a quarter to its end. */
    public Ended run(String quarter, Path input, String... more) {
        return end(start(quarter, input, more));
    }

    public Ended command(String... arguments) {
        return end(launch(List.of(arguments)));
    }

    public Process launched(String... arguments) {
        return launch(List.of(arguments));
    }

    public Process start(String quarter, Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", quarter, "--input", input.toString()));
        arguments.addAll(List.of("--data", data().toString(), "--output", closes().toString()));
        arguments.addAll(List.of(more));
        return launch(arguments);
    }

    private Process launch(List<String> arguments) {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QuickStart.options());
        command.addAll(javaOptions);
        command.add("org.quarterclose.cli.QuarterClose");
        command.addAll(books.asked(arguments));
        try {
            ProcessBuilder builder = terminal.isEmpty() ? new ProcessBuilder(command) : onTerminal(command);
            builder.environment().putAll(books.environment());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder onTerminal(List<String> command) {
        String quoted = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String words = "stty rows 24 cols 500 && exec " + quoted;
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/script", "-qec", words, "/dev/null");
        builder.environment().put("TERM", terminal);
        builder.environment().remove("NO_COLOR");
        return builder;
    }

    public static Ended end(Process process) {
        try {
            StringWriter err = new StringWriter();
            Thread drain = new Thread(() -> read(process.errorReader(StandardCharsets.UTF_8), err));
            drain.start();
            StringWriter out = new StringWriter();
            read(process.inputReader(StandardCharsets.UTF_8), out);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not end: " + err);
            }
            drain.join();
            return new Ended(process.exitValue(), out.toString(), err.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Reader from, Writer to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of a folder by name, as text of its bytes; {@code run.json} differs from run to run. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.equals("run.json")) {
                    files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A database that was made once: every test copies it. */
    public static synchronized Path ready() {
        if (!Files.exists(READY.resolve("made"))) {
            try {
                delete(READY);
                Files.createDirectories(READY);
                CloseDatabase.embedded(READY.resolve("data").toAbsolutePath()).close();
                Files.writeString(READY.resolve("made"), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return READY.resolve("data");
    }

    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    public static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    Path target = Files.createDirectories(
                            to.resolve(from.relativize(dir).toString()));
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(dir));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
