package org.quarterclose.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A PostgreSQL server that needs no installation: it lives in one folder, belongs to one run at a time, listens on this
 * machine only, and keeps its data between runs.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final OwnedFolder folder;
    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final PostgresServer server;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(OwnedFolder folder) {
        this.folder = folder;
        this.binaries = PostgresBinaries.ofThisPlatform();
        ServerProgram program = new ServerProgram(binaries.installedIn(folder), folder.path());
        this.cluster = new PostgresCluster(folder, binaries, program);
        cluster.prepare();
        this.server = new PostgresServer(cluster);
        this.port = server.start();
    }

    /**
     * Starts the folder's server. The first start unpacks the programs and makes the data (seconds); later ones take a
     * fraction of a second. A server left behind by a killed run is stopped first.
     *
     * @throws DatabaseBusy when another run holds the folder
     * @throws DatabaseUnavailable when the server cannot be started; the message says why and what to do
     */
    public static EmbeddedPostgres start(Path folder) {
        OwnedFolder owned = OwnedFolder.hold(folder);
        try {
            return new EmbeddedPostgres(owned);
        } catch (RuntimeException failed) {
            owned.close();
            throw failed;
        }
    }

    /** Stops the server also when the Java process ends without {@link #close()}; its own end should come first. */
    public EmbeddedPostgres stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgres"));
        return this;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Whether the server still takes connections. */
    boolean isUp() {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** The server's version, such as {@code 18.6.0}. */
    public String version() {
        return binaries.version();
    }

    public Path folder() {
        return folder.path();
    }

    DatabaseLogin superuser(String database) {
        return new DatabaseLogin(url(database), PostgresCluster.SUPERUSER, cluster.superuserPassword(), "");
    }

    DatabaseLogin app(String database) {
        return new DatabaseLogin(url(database), Migrations.APP, folder.password(Migrations.APP + ".password"), "");
    }

    /** Stops the server, with everything on disk, and gives the folder back. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            server.stop();
        } finally {
            folder.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
