package org.quarterclose.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** One server process over the cluster's data: started on a free port, stopped with everything safely on disk. */
final class PostgresServer {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration POLITE = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 1 << 20;

    private final PostgresCluster cluster;
    private final Path log;

    PostgresServer(PostgresCluster cluster) {
        this.cluster = cluster;
        this.log = cluster.folder().resolve("server.log");
    }

    /** Starts the server and says its port. A server that a killed run left behind is stopped first. */
    int start() {
        stopLeftover();
        turnLogOver();
        Deadline passing = new Deadline(SILENCE);
        String tail;
        do {
            long from = logSize();
            int port = freePort();
            if (startedOn(port, from)) {
                return port;
            }
            tail = ServerProgram.tail(log, from, 12);
            pause(PAUSE.multipliedBy(10));
        } while (isPassing(tail) && !passing.isOver());
        throw new DatabaseUnavailable(
                "PostgreSQL in " + cluster.data() + " does not start; the end of its log " + log + ":\n" + tail);
    }

    /** Another program took the port, or processes of a killed server are still on their way out. */
    private static boolean isPassing(String tail) {
        return tail.contains("could not bind") || tail.contains("is still in use") || tail.contains("Is another");
    }

    private boolean startedOn(int port, long from) {
        ServerProgram.Outcome outcome = cluster.program()
                .run(
                        "pg_ctl",
                        "start",
                        "-W",
                        "-D",
                        cluster.data().toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        "-p " + port);
        if (outcome.code() != 0) {
            throw new DatabaseUnavailable("PostgreSQL in " + cluster.data() + " does not start: " + outcome.output());
        }
        Deadline silence = new Deadline(SILENCE);
        Deadline recovery = new Deadline(RECOVERY);
        while (!recovery.isOver()) {
            Optional<PidFile> own = PidFile.read(cluster.data()).filter(file -> file.port() == port);
            if (own.filter(PidFile::isReady).isPresent()) {
                return true;
            }
            boolean alive = own.flatMap(PidFile::process).isPresent();
            if (!alive && (silence.isOver() || saidFatal(from))) {
                return false;
            }
            pause(PAUSE);
        }
        return false;
    }

    private boolean saidFatal(long from) {
        String tail = ServerProgram.tail(log, from, 12);
        return tail.contains("FATAL:") || tail.contains("PANIC:");
    }

    /** Everything is on disk when this returns. */
    void stop() {
        PidFile.read(cluster.data()).flatMap(PidFile::process).ifPresent(this::stop);
    }

    private void stop(ProcessHandle process) {
        for (String mode : new String[] {"fast", "immediate"}) {
            cluster.program().run("pg_ctl", "stop", "-W", "-D", cluster.data().toString(), "-m", mode);
            Deadline deadline = new Deadline(POLITE);
            while (isUp(process) && !deadline.isOver()) {
                pause(PAUSE);
            }
            if (!isUp(process)) {
                return;
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL (process " + process.pid() + ") does not stop; end it, then run again");
    }

    /** The server takes its file away last; its process may stay in the system's list until somebody asks for it. */
    private boolean isUp(ProcessHandle process) {
        return PidFile.read(cluster.data()).isPresent() && process.isAlive();
    }

    /**
     * The lock is ours, so a server on our data is one that lost its run. The number of a dead server's process may
     * have gone to a program that has nothing to do with us: only a server of ours is stopped.
     */
    private void stopLeftover() {
        Optional<Leftover> leftover = Leftover.of(cluster);
        if (leftover.isEmpty()) {
            return;
        }
        if (leftover.get().isOurs()) {
            stop(leftover.get().process());
        } else {
            leftover.get().refuseIfAtWork();
            forgetStale();
        }
    }

    private void forgetStale() {
        try {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "the stale postmaster.pid in " + cluster.data() + " cannot be removed", failed);
        }
    }

    private void turnLogOver() {
        try {
            if (logSize() > LOG_LIMIT) {
                Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new DatabaseUnavailable("the log " + log + " cannot be turned over: " + failed, failed);
        }
    }

    private long logSize() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException failed) {
            throw new DatabaseUnavailable("the log " + log + " cannot be read: " + failed, failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new DatabaseUnavailable("no free port on this machine: " + failed, failed);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for PostgreSQL", interrupted);
        }
    }

    private static final class Deadline {
        private final long end;

        Deadline(Duration duration) {
            end = System.nanoTime() + duration.toNanos();
        }

        boolean isOver() {
            return System.nanoTime() - end > 0;
        }
    }
}
