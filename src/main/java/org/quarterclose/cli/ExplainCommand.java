package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.ExplainObligation;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.report.Explanation;
import org.quarterclose.report.ExplanationJson;
import org.quarterclose.report.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: why an obligation stands at its balance. */
@Command(
        name = "explain",
        description =
                "Why an obligation stands at its balance: from source file, line and raw text through rule and share"
                        + " to the journal line.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "QUARTER",
            description = "such as 2003-Q3",
            converter = QuarterConverter.class)
    private Quarter quarter;

    @Parameters(index = "1", paramLabel = "OBLIGATION", description = "its id, as in obligations.csv")
    private String obligation;

    @Option(names = "--version", paramLabel = "N", description = "which version (default: the newest)")
    private Integer version;

    @Option(names = "--what-if", paramLabel = "NAME", description = "of a what-if instead of the close")
    private String whatIf;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description =
                    "where reports were published; the evidence there has the raw texts (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--all", description = "every line and step, however many there are")
    private boolean all;

    @Option(names = "--json", description = "everything, for programs")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<ClosePolicy> policy = policyOption.read(spec.commandLine().getErr());
        if (policy.isEmpty()) {
            return ExitCode.WRONG_USAGE;
        }
        if (databaseOptions.isUnused()) {
            return refused(quarter + " was not closed yet: quarter-close run " + quarter + " --input DIR");
        }
        try (CloseDatabase database = databaseOptions.open()) {
            return explain(CloseStores.on(database.dataSource()), policy.get());
        }
    }

    private int explain(CloseStores stores, ClosePolicy policy) throws IOException {
        List<CloseVersion> versions = stores.versions().versions(key(policy));
        if (versions.isEmpty()) {
            String name = whatIf == null ? "" : " --what-if " + whatIf;
            return refused(quarter + " was not closed yet: quarter-close run " + quarter + " --input DIR" + name);
        }
        CloseVersion newest = versions.get(versions.size() - 1);
        Optional<CloseVersion> wanted = versions.stream()
                .filter(one -> version == null ? one == newest : version.equals(one.version()))
                .findFirst();
        if (wanted.isEmpty()) {
            return refused(quarter + " has no version " + version + "; its newest is " + newest.version());
        }
        Optional<Explanation> explanation = new ExplainObligation(stores, wanted.get(), output).of(obligation, policy);
        if (explanation.isEmpty()) {
            return unknown(stores, wanted.get());
        }
        print(explanation.get());
        return ExitCode.DONE;
    }

    private CloseKey key(ClosePolicy policy) {
        return whatIf == null
                ? CloseKey.ofClose(policy.company(), quarter)
                : new CloseKey(policy.company(), quarter, Purpose.WHAT_IF, whatIf);
    }

    private void print(Explanation explanation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(ExplanationJson.text(explanation));
        } else {
            ExplanationText.of(explanation, all).forEach(out::println);
        }
    }

    private int unknown(CloseStores stores, CloseVersion of) {
        NearestName nearest = new NearestName(obligation);
        stores.facts().forEachObligationId(of.closeId(), nearest::add);
        String hint =
                nearest.found().map(name -> "; did you mean " + name + "?").orElse("");
        spec.commandLine()
                .getErr()
                .println("quarter-close: " + quarter + " version " + of.version() + " has no obligation " + obligation
                        + hint);
        return ExitCode.WRONG_USAGE;
    }

    private int refused(String why) {
        spec.commandLine().getErr().println("quarter-close: " + why);
        return ExitCode.REFUSED;
    }
}
