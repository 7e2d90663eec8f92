package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseStores;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code status}: where each quarter stands and what to do next. */
@Command(
        name = "status",
        description = "State, versions, open exceptions, and the next thing to do.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "QUARTER",
            arity = "0..1",
            description = "such as 2003-Q3; without it, every quarter",
            converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description = "where reports are published (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--quiet", description = "print nothing: the exit code says that the database was read")
    private boolean quiet;

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
        Found found = databaseOptions.isUnused() ? new Found(List.of(), List.of()) : read(policy.get());
        if (!quiet) {
            print(found);
        }
        return ExitCode.DONE;
    }

    /** Where the company's quarters stand, and whose others the books hold. */
    private record Found(List<QuarterStatus> quarters, List<String> companies) {}

    private Found read(ClosePolicy policy) throws IOException {
        try (CloseDatabase database = databaseOptions.open()) {
            CloseStores stores = CloseStores.on(database.dataSource());
            List<Quarter> quarters = stores.versions().quarters(policy.company());
            List<QuarterStatus> read = quarters.stream()
                    .filter(one -> quarter == null || one.equals(quarter))
                    .map(one -> QuarterStatus.read(stores, policy, one))
                    .toList();
            return new Found(read, quarters.isEmpty() ? others(stores, policy) : List.of());
        }
    }

    /** Whose closes the books hold; nobody where the policy's company has begun one. */
    private static List<String> others(CloseStores stores, ClosePolicy policy) {
        List<String> companies = stores.versions().companies();
        return companies.contains(policy.company()) ? List.of() : companies;
    }

    private void print(Found found) {
        PrintWriter out = spec.commandLine().getOut();
        SameOptions same = new SameOptions(spec);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put(
                    "quarters",
                    found.quarters().stream().map(status -> status.json(same)).toList());
            out.print(JsonOut.text(all));
            return;
        }
        if (found.quarters().isEmpty()) {
            out.println(quarter == null ? "No quarter was closed yet." : quarter + " was not closed yet.");
            if (!found.companies().isEmpty()) {
                out.println("The books hold closes of " + String.join(", ", found.companies())
                        + ", not of the policy's company.");
            }
            out.println("next  " + same.in("quarter-close run QUARTER --input DIR"));
        }
        List<String> lines = new ArrayList<>();
        found.quarters().forEach(status -> {
            lines.addAll(status.words(same));
            Path reports = output.resolve(status.folder());
            if (Files.isDirectory(reports)) {
                lines.add("  reports  " + reports.resolve("reconciliation.html"));
            }
        });
        lines.forEach(out::println);
    }
}
