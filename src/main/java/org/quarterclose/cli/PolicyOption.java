package org.quarterclose.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.policy.PolicyRead;
import picocli.CommandLine.Option;

/** Which policy a command follows. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            defaultValue = "jobs/policy.yaml",
            description = "the company's close policy (default: ${DEFAULT-VALUE})")
    private Path file;

    Path file() {
        return file;
    }

    /** The policy, or nothing when it has problems; all of them are printed. */
    Optional<ClosePolicy> read(PrintWriter errors) {
        PolicyRead read = PolicyFile.read(file);
        read.problems().forEach(problem -> errors.println("quarter-close: policy: " + problem));
        return read.problems().isEmpty() ? read.policy() : Optional.empty();
    }
}
