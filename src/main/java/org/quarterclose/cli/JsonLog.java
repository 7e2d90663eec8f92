package org.quarterclose.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.quarterclose.batch.StepDone;
import org.quarterclose.report.JsonOut;

/**
 * The error stream for programs: every line is one JSON object with the names of the Elastic Common Schema. Whatever is
 * printed there comes as a message; a step of the job comes with its figures. Only time differs between two runs.
 */
final class JsonLog {

    private static final Pattern SERIOUS = Pattern.compile(
            "(quarter-close|check failed|Exception in thread \"[^\"]*\"|Caused by): .*|\\s+(at |\\.\\.\\. ).*");

    private final PrintStream errors;
    private final Supplier<Instant> clock;

    JsonLog(PrintStream errors, Supplier<Instant> clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** Whether it was asked for, by an argument or in the environment: known before the arguments are understood. */
    static boolean isAsked(String[] arguments, Map<String, String> environment) {
        String asked = environment.getOrDefault("QUARTER_CLOSE_LOG", "");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--log=")) {
                asked = arguments[i].substring("--log=".length());
            } else if (arguments[i].equals("--log") && i + 1 < arguments.length) {
                asked = arguments[i + 1];
            }
        }
        return asked.equalsIgnoreCase("json");
    }

    /** One line of text. */
    void message(String line) {
        boolean serious = SERIOUS.matcher(line).matches();
        print(serious ? "ERROR" : "INFO", line.strip(), Map.of());
    }

    void step(StepDone done) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event.action", done.step());
        fields.put("event.outcome", done.status().equals("completed") ? "success" : "failure");
        fields.put("event.duration", done.took().toNanos());
        fields.put("handled", done.handled());
        print("INFO", "step " + done.step() + " " + done.status(), fields);
    }

    private void print(String level, String message, Map<String, Object> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@timestamp", clock.get().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("log.level", level);
        event.put("message", message);
        event.put("service.name", "quarter-close");
        event.put("ecs.version", "8.11");
        event.putAll(fields);
        errors.print(JsonOut.line(event));
        errors.flush();
    }

    /** For who prints text. */
    PrintWriter writer() {
        return new PrintWriter(new Lines(), true);
    }

    /** For who prints text to the system's error stream. */
    PrintStream stream() {
        return new PrintStream(new LineBytes(this), true, StandardCharsets.UTF_8);
    }

    /** Cuts text into lines. */
    private final class Lines extends Writer {

        private final StringBuilder begun = new StringBuilder();

        @Override
        public void write(char[] text, int from, int count) {
            synchronized (lock) {
                for (int i = from; i < from + count; i++) {
                    if (text[i] == '\n') {
                        end();
                    } else if (text[i] != '\r') {
                        begun.append(text[i]);
                    }
                }
            }
        }

        private void end() {
            if (!begun.toString().isBlank()) {
                message(begun.toString());
            }
            begun.setLength(0);
        }

        @Override
        public void flush() {
            errors.flush();
        }

        @Override
        public void close() {
            synchronized (lock) {
                end();
            }
        }
    }
}
