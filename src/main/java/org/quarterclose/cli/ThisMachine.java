package org.quarterclose.cli;

import java.time.Clock;
import java.util.UUID;
import org.quarterclose.batch.CloseRequest.Origin;

/** The one place where user, clock and host enter the program. */
final class ThisMachine {

    private ThisMachine() {}

    /** @param by the name given on the command line, or null for the operating-system user */
    static Origin origin(String by) {
        String user = by == null || by.isBlank() ? System.getProperty("user.name") : by;
        String host = System.getenv().getOrDefault("HOSTNAME", "");
        return new Origin(user, UUID.randomUUID().toString(), Clock.systemUTC().instant(), host);
    }
}
