package org.quarterclose.evidence;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which files a published folder has. */
final class KeptFiles {

    private KeptFiles() {}

    static boolean has(Path folder, String file) {
        return Files.isRegularFile(folder.resolve(file));
    }
}
