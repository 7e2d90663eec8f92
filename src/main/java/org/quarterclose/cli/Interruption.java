package org.quarterclose.cli;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * The system tells the program to stop (SIGTERM, Ctrl-C): the screen is left in order, the built-in server is stopped,
 * one sentence says what to do, and the program ends as one to be tried again. What was not committed is undone.
 */
final class Interruption {

    private static final Queue<Runnable> IN_ORDER = new ConcurrentLinkedQueue<>();
    private static final CountDownLatch ENDED_BY_ITSELF = new CountDownLatch(1);
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Interruption() {}

    /** To be called first of all. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::happens, "interruption"));
    }

    /** What is to be put in order, after what was named before. Doing it twice does no harm. */
    static void closes(Runnable open) {
        IN_ORDER.add(open);
    }

    /** The program has its result. An interruption that came before counts, and this does not return. */
    static void endsByItself() {
        waitIfBegun();
        ENDED_BY_ITSELF.countDown();
    }

    /** What fails because everything is being closed is nobody's concern: this does not return then. */
    static void waitIfBegun() {
        if (BEGUN.getCount() == 0) {
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void happens() {
        if (ENDED_BY_ITSELF.getCount() == 0) {
            return;
        }
        BEGUN.countDown();
        IN_ORDER.forEach(Interruption::close);
        System.err.println("quarter-close: try again later: it was told to stop. What was not finished is undone;"
                + " the same command goes on");
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.TRY_LATER);
    }

    private static void close(Runnable open) {
        try {
            open.run();
        } catch (RuntimeException failed) {
            System.err.println("quarter-close: " + failed.getMessage());
        }
    }
}
