package org.quarterclose.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The terminal behind the error stream, if there is one. */
final class Terminal {

    /** How wide terminals mostly are: for one that does not say. */
    private static final int USUAL = 80;

    // Java's own console says nothing of the error stream: on 17 it wants a terminal for input and output, which a
    // schedule may have or not, and later it is there without any terminal.
    private static final String QUESTION = "[ -t 2 ] && { stty size <&2 2>/dev/null || echo 0 0; }";

    private Terminal() {}

    /** Columns of the terminal; 0 when there is none, or when its user wants plain lines. */
    static int columns(Map<String, String> environment) {
        return wantsLines(environment) ? 0 : columns(answer());
    }

    /** By custom: no kind of terminal, a dumb one, or {@code NO_COLOR}. */
    static boolean wantsLines(Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "");
        return kind.isEmpty()
                || kind.equals("dumb")
                || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** @param size lines and columns as {@code stty} prints them, or nothing */
    static int columns(String size) {
        if (!size.matches("\\d{1,9} \\d{1,9}")) {
            return 0;
        }
        int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
        return columns == 0 ? USUAL : columns;
    }

    private static String answer() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", QUESTION)
                    .redirectError(Redirect.INHERIT)
                    .start();
            shell.getOutputStream().close();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException noSuchShell) {
            return "";
        }
    }
}
