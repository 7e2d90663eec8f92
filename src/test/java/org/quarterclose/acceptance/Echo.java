package org.quarterclose.acceptance;

import java.lang.management.ManagementFactory;

/** A program that the launcher can start in place of the real one: it prints what it was given. */
public final class Echo {

    private Echo() {}

    public static void main(String[] arguments) {
        System.out.println("policy " + System.getenv("QUARTER_CLOSE_POLICY"));
        ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .forEach(option -> System.out.println("option " + option));
        for (String argument : arguments) {
            System.out.println("[" + argument + "]");
        }
    }
}
