package org.quarterclose.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running server writes about itself: its process, its port, and whether it takes connections. */
record PidFile(long pid, String folder, int port, String status) {

    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty when there is none, or one that is only half written. */
    static Optional<PidFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), ISO_8859_1);
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    lines.size() > FOLDER_LINE ? lines.get(FOLDER_LINE).strip() : "",
                    lines.size() > PORT_LINE
                            ? Integer.parseInt(lines.get(PORT_LINE).strip())
                            : 0,
                    lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : ""));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new DatabaseUnavailable("the folder " + data + " cannot be read: " + failed, failed);
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
