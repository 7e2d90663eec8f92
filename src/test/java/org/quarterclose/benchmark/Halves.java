package org.quarterclose.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cuts a CSV file in two at the record nearest behind its middle; both halves have the header row. */
final class Halves {

    private static final int BUFFER = 1 << 20;

    private Halves() {}

    static List<Path> cut(Path file, Path folder) throws IOException {
        List<Path> halves = List.of(folder.resolve("half-1.csv"), folder.resolve("half-2.csv"));
        cut(file, halves);
        return halves;
    }

    private static void cut(Path file, List<Path> halves) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                OutputStream first = new BufferedOutputStream(Files.newOutputStream(halves.get(0)), BUFFER);
                OutputStream second = new BufferedOutputStream(Files.newOutputStream(halves.get(1)), BUFFER)) {
            long middle = Files.size(file) / 2;
            boolean header = true;
            boolean quoted = false;
            int b = '\n';
            for (long at = 0; at < middle || quoted || b != '\n'; at++) {
                b = in.read();
                first.write(b);
                if (header) {
                    second.write(b);
                }
                quoted ^= b == '"';
                header &= b != '\n';
            }
            in.transferTo(second);
        }
    }
}
