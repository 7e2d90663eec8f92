package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quarterclose.portfolio.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template}: empty input files to start from. */
@Command(
        name = "template",
        description = "Write empty input files to start from, with a README.txt that explains each column.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the new quarter's folder; files that are there stay as they are")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Template.Outcome outcome = Template.write(folder);
        outcome.written().forEach(file -> out.println("written  " + folder.resolve(file)));
        outcome.kept().forEach(file -> out.println("kept     " + folder.resolve(file) + " (was there already)"));
        out.println("Fill in the files as README.txt says, then: quarter-close run QUARTER --input " + folder
                + " --policy " + folder.resolve("policy.yaml"));
        return ExitCode.DONE;
    }
}
