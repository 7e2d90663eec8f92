package org.quarterclose.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a test has the operating system do, where it can. */
final class Machine {

    private Machine() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What takes from root the right to write where the permissions forbid it; nobody else needs that. */
    static String[] asOrdinaryUser() {
        if (!isRoot()) {
            return new String[0];
        }
        List<String> words = new ArrayList<>(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        assumeTrue(succeeds("setpriv", "--bounding-set", "-dac_override", "true"), "setpriv is needed as root");
        return words.toArray(String[]::new);
    }

    /** A disk of its own, of some megabytes. */
    static final class SmallDisk implements AutoCloseable {

        private final Path folder;

        SmallDisk(Path folder, int megabytes) throws IOException {
            this.folder = Files.createDirectories(folder);
            assumeTrue(
                    isRoot() && succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + folder),
                    "only who may mount a disk can fill one");
        }

        /** Leaves no byte free. */
        void fill() {
            for (int block = 1 << 16; block > 0; block >>= 4) {
                try (OutputStream out = Files.newOutputStream(folder.resolve("filler-" + block))) {
                    while (true) {
                        out.write(new byte[block]);
                    }
                } catch (IOException full) {
                    continue;
                }
            }
        }

        void free() throws IOException {
            for (int block = 1 << 16; block > 0; block >>= 4) {
                Files.delete(folder.resolve("filler-" + block));
            }
        }

        @Override
        public void close() {
            succeeds("umount", folder.toString());
        }
    }
}
