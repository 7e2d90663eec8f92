package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Path;

/** An input file is not what it seems: a link out of the quarter's folder, or a name that means another place. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InputRefused(String message) {
        super(message);
    }

    /** @throws InputRefused when what the name stands for lies elsewhere, or when the name cannot be written down */
    static void check(Path folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new InputRefused("the file '" + name.replaceAll("\\p{Cntrl}", "?")
                    + "' has a backslash or a control character in its name: rename it, then run again");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new InputRefused(folder.relativize(file).toString().replace('\\', '/')
                    + " is a link that leads out of the quarter's folder: put the file itself there, then run again");
        }
    }
}
