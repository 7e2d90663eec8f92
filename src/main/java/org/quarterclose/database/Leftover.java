package org.quarterclose.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The living process that a data folder names as its server. It may be the server of a run that was killed; but the
 * number may also have gone to another program, and the folder may be a copy of another one.
 */
record Leftover(Path folder, PidFile file, ProcessHandle process, Path command) {

    static Optional<Leftover> of(PostgresCluster cluster) {
        return PidFile.read(cluster.data())
                .flatMap(file -> file.process()
                        .flatMap(process -> process.info()
                                .command()
                                .map(Path::of)
                                .map(command -> new Leftover(cluster.folder().path(), file, process, command))));
    }

    /** Whether it runs the programs of this folder. */
    boolean isOurs() {
        return command.startsWith(folder);
    }

    /** @throws DatabaseUnavailable when it is a server at work on this data, or on what this is a copy of */
    void refuseIfAtWork() {
        if (!command.getFileName().toString().startsWith("postgres")) {
            return;
        }
        Path data = folder.resolve("data");
        Optional<Path> worksIn = worksIn();
        if (worksIn.isEmpty() || worksIn.get().equals(data)) {
            throw new DatabaseUnavailable("process " + process.pid() + ", a PostgreSQL server that is not ours, may be"
                    + " using " + data + "; stop it, or delete postmaster.pid there if it is not");
        }
        if (worksIn.get().equals(Path.of(file.folder()))) {
            throw new DatabaseUnavailable(data + " was copied from " + worksIn.get() + " while process " + process.pid()
                    + " is at work there: such a copy is worthless. Copy it again when that has ended");
        }
    }

    /** A server works in its data folder; where the system does not tell that of a process, nothing. */
    private Optional<Path> worksIn() {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
