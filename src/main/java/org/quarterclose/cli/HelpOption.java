package org.quarterclose.cli;

import picocli.CommandLine.Option;

/** Help for a command whose {@code --version} is that of a close, and so not among the usual two. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean asked;
}
