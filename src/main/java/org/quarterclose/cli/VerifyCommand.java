package org.quarterclose.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quarterclose.evidence.Finding;
import org.quarterclose.evidence.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks a published folder offline. */
@Command(
        name = "verify",
        description = "Check a published folder offline: hashes, footing, journal balance. Needs no database.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "such as closes/2003-Q3/v1")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Verifier.verify(folder);
        if (findings.isEmpty()) {
            out.println(folder + ": every hash, footing and entry holds.");
            return ExitCode.DONE;
        }
        findings.forEach(out::println);
        out.println(folder + ": " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                + ". Do not rely on this folder.");
        return ExitCode.CHECK_FAILED;
    }
}
