package org.quarterclose.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A published folder that a command is given: a slip in its name is no forgery. */
final class PublishedPath {

    private PublishedPath() {}

    static void require(CommandLine command, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    command, "found no folder " + folder + "; expected a published one such as closes/2003-Q3/v1");
        }
    }
}
