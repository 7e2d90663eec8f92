package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quarterclose.portfolio.Template;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--json", description = "print which files were written as JSON, for programs")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Template.Outcome outcome = Template.write(folder);
        if (json) {
            out.print(JsonOut.text(content(outcome)));
            return ExitCode.DONE;
        }
        outcome.written().forEach(file -> out.println("written  " + folder.resolve(file)));
        outcome.kept().forEach(file -> out.println("kept     " + folder.resolve(file) + " (was there already)"));
        out.println("Fill in the files as README.txt says, then: quarter-close run QUARTER --input " + folder
                + " --policy " + folder.resolve("policy.yaml"));
        return ExitCode.DONE;
    }

    private Map<String, Object> content(Template.Outcome outcome) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("folder", folder.toString());
        content.put("written", outcome.written());
        content.put("kept", outcome.kept());
        return content;
    }
}
