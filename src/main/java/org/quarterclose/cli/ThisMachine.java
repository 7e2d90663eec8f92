package org.quarterclose.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.quarterclose.batch.CloseRequest.Origin;

/** The one place where user, clock, host and memory enter the program. */
final class ThisMachine {

    /** A process does one run. */
    private static final String RUN_ID = UUID.randomUUID().toString();

    private ThisMachine() {}

    /** @param by the name given on the command line, or null for the operating-system user */
    static Origin origin(String by) {
        String user = by == null || by.isBlank() ? System.getProperty("user.name") : by;
        return new Origin(user, RUN_ID, now(), host());
    }

    /** The run that this process is doing, as {@code run.json} and the database name it. */
    static String runId() {
        return RUN_ID;
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** The day it is, the same for everybody. */
    static LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Nanoseconds of a watch that tells no date. */
    static LongSupplier stopWatch() {
        return System::nanoTime;
    }

    /** How much memory the program may use. */
    static long megabytes() {
        return Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
    }

    // Asking the network for its own name can take seconds.
    private static String host() {
        try {
            return Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException notLinux) {
            return System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        }
    }
}
