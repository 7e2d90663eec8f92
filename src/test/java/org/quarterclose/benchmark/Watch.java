package org.quarterclose.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Watches a piece of work from outside: how long it takes, which CPU time it and its server use, which memory they hold.
 * The server is nobody's child, so its figures are looked up ten times a second; those of its processes that have ended
 * are in the server's own.
 */
final class Watch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final String javaPid;
    private final Path data;
    private final Thread thread = new Thread(this::look, "watch");
    private volatile boolean over;
    private volatile long serverCpu;
    private volatile long javaPeak;
    private volatile long serverPeak;

    /** A process that did not end well. */
    static final class Failed extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private Failed(String message) {
            super(message);
        }
    }

    private Watch(String javaPid, Path data) {
        this.javaPid = javaPid;
        this.data = data;
        thread.setDaemon(true);
        sample();
        thread.start();
    }

    /** A process of its own, whose server keeps its data in a folder and starts and ends with it. */
    static Cost process(ProcessBuilder builder, Path data) throws Exception {
        long machine = Proc.machineMillis();
        long waited = Proc.cpu("self").children();
        long begun = System.nanoTime();
        Process process = builder.start();
        try (Watch watch = new Watch(Long.toString(process.pid()), data)) {
            int code = process.waitFor();
            long wall = millisSince(begun);
            watch.stop();
            if (code != 0) {
                throw new Failed(builder.command() + " ended with " + code + "; its output: "
                        + builder.redirectOutput().file());
            }
            long cpu = Proc.cpu("self").children() - waited + watch.serverCpu;
            return new Cost(wall, cpu, Proc.machineMillis() - machine, watch.javaPeak, watch.serverPeak);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Work of this process on a server that runs already. */
    static Cost here(Path data, Callable<?> work) throws Exception {
        long machine = Proc.machineMillis();
        long own = Proc.cpu("self").own();
        try (Watch watch = new Watch("self", data)) {
            long before = watch.serverCpu;
            long begun = System.nanoTime();
            work.call();
            long wall = millisSince(begun);
            watch.stop();
            watch.sample();
            long cpu = Proc.cpu("self").own() - own + watch.serverCpu - before;
            return new Cost(wall, cpu, Proc.machineMillis() - machine, watch.javaPeak, watch.serverPeak);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private void look() {
        while (!over) {
            sample();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void sample() {
        javaPeak = Math.max(javaPeak, Proc.kilobytes(Proc.status(javaPid), "VmHWM"));
        List<String> server = Proc.server(data);
        if (server.isEmpty()) {
            return;
        }
        long cpu = Proc.cpu(server.get(0)).children();
        long own = 0;
        long shared = 0;
        for (String pid : server) {
            cpu += Proc.cpu(pid).own();
            String status = Proc.status(pid);
            own += Proc.kilobytes(status, "RssAnon");
            shared = Math.max(shared, Proc.kilobytes(status, "RssShmem"));
        }
        serverCpu = Math.max(serverCpu, cpu);
        serverPeak = Math.max(serverPeak, own + shared);
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
