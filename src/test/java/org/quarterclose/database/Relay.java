package org.quarterclose.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port where nobody listens at first; from a moment on, whoever connects is put through to a server. */
final class Relay implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private final int port;
    private final int server;
    private final ServerSocket door;

    Relay(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket();
        try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
            this.port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Relay openAfter(long millis) {
        inBackground(() -> {
            pause(millis);
            door.bind(new InetSocketAddress(HERE, port));
            while (true) {
                Socket caller = door.accept();
                Socket called = new Socket(HERE, server);
                inBackground(() -> pass(caller, called));
                inBackground(() -> pass(called, caller));
            }
        });
        return this;
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                return; // One of the two hung up, or the door was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
