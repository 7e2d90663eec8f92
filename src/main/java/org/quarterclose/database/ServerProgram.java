package org.quarterclose.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of the server's own programs. The server refuses to run as root: root runs it as nobody in particular. */
record ServerProgram(Path home, Path folder) {

    private static final long SECONDS = 300;

    /** What a program said, and its exit code. */
    record Outcome(int code, String output) {}

    /** @throws DatabaseUnavailable when the program cannot be started at all or does not end */
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return await(command, program);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    program + " cannot be started: " + failed.getMessage() + rootAdvice(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while " + program + " was running", interrupted);
        }
    }

    /** Output goes to a file: a server that outlives its starter would hold a pipe open. */
    private Outcome await(List<String> command, String program) throws IOException, InterruptedException {
        Path output = folder.resolve("command.out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within " + SECONDS + " seconds");
        }
        String said = text(Files.readAllBytes(output)).strip();
        Files.delete(output);
        return new Outcome(process.exitValue(), said + (process.exitValue() == 0 ? "" : rootAdvice()));
    }

    private static String rootAdvice() {
        return isRoot()
                ? " (root cannot run a server and 'unshare -U' did not help; run as an ordinary user or use --database)"
                : "";
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The last lines of the server's log, from a place in it. */
    static String tail(Path log, long from, int lines) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(Math.min(from, Files.size(log)));
            List<String> all = text(in.readAllBytes()).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException missing) {
            return "";
        }
    }

    private static String text(byte[] bytes) throws IOException {
        return UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
    }
}
