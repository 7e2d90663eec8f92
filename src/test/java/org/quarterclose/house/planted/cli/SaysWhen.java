package org.quarterclose.house.planted.cli;

/** The command line may ask for the time and show a trace, but may not end the program. */
public final class SaysWhen {

    Object when(Exception failure) {
        failure.printStackTrace();
        return java.time.Instant.now();
    }

    void end(boolean hard) {
        if (hard) {
            Runtime.getRuntime().halt(1);
        }
        System.exit(1);
    }
}
