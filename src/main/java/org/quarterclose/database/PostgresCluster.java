package org.quarterclose.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The server's data: made once, checked at each start, always with the settings of this program's version. */
record PostgresCluster(OwnedFolder folder, PostgresBinaries binaries, ServerProgram program) {

    static final String SUPERUSER = "postgres";
    private static final String PART = "data.part";
    private static final String SUPERUSER_PASSWORD_FILE = "superuser.password";

    /** Nobody but by password, nothing but from this machine. */
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /**
     * Nothing that was answered "done" is ever lost (fsync, synchronous_commit). Without replicas a table filled in the
     * transaction that made it needs no write-ahead log.
     */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            shared_buffers = 128MB
            effective_cache_size = 1GB
            work_mem = 32MB
            maintenance_work_mem = 256MB
            max_worker_processes = 4
            jit = off
            autovacuum = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'ISO, YMD'
            lc_messages = 'C'
            log_checkpoints = off
            log_min_messages = warning
            """;

    Path data() {
        return folder.resolve("data");
    }

    String superuserPassword() {
        return folder.password(SUPERUSER_PASSWORD_FILE);
    }

    /** @throws DatabaseUnavailable when the data is of another major version, damaged, or cannot be made */
    void prepare() {
        try {
            dropHalfMade();
            if (!Files.exists(data())) {
                initialise();
            }
            refuseOtherVersion();
            keep("postgresql.conf", SETTINGS);
            keep("pg_hba.conf", ACCESS);
        } catch (IOException failed) {
            throw new DatabaseUnavailable("the database in " + data() + " cannot be made ready: " + failed, failed);
        }
    }

    /** What killed starts left. Their initdb may still be at work there: then it stays until a later start. */
    private void dropHalfMade() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(PART)) {
                    dropIfAtRest(file);
                }
            }
        }
    }

    private static void dropIfAtRest(Path part) {
        try {
            PostgresBinaries.removeTree(part);
        } catch (IOException | UncheckedIOException atWork) {
            // Written to while it was removed.
        }
    }

    private void initialise() throws IOException {
        Path part = Files.createTempDirectory(folder.path(), PART);
        superuserPassword();
        ServerProgram.Outcome outcome = program.run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.resolve(SUPERUSER_PASSWORD_FILE),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        if (outcome.code() != 0) {
            throw new DatabaseUnavailable("a new database cannot be made in " + part + ": " + outcome.output());
        }
        Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        Path file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable("found no PG_VERSION in " + data() + "; expected PostgreSQL data. Restore the"
                    + " folder from a copy, or give another one with --data");
        }
        String found = Files.readString(file, US_ASCII).strip();
        if (!found.equals(binaries.major())) {
            throw new DatabaseUnavailable(
                    "found data of PostgreSQL " + found + " in " + data() + "; expected " + binaries.major()
                            + ". Run the program's version that made it, or give another folder with --data");
        }
        if (!folder.has(SUPERUSER_PASSWORD_FILE)) {
            throw new DatabaseUnavailable("the file " + folder.resolve(SUPERUSER_PASSWORD_FILE)
                    + " is missing; without it nobody can enter the database. Restore it from a copy");
        }
    }

    private void keep(String name, String content) throws IOException {
        Path file = data().resolve(name);
        if (!Files.exists(file) || !Files.readString(file, US_ASCII).equals(content)) {
            Files.writeString(file, content, US_ASCII);
        }
    }
}
