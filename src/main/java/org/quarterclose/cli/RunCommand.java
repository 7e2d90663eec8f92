package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome;
import org.quarterclose.batch.CloseRequest;
import org.quarterclose.batch.CloseRequest.Aim;
import org.quarterclose.batch.CloseRunner;
import org.quarterclose.batch.StepDone;
import org.quarterclose.close.CloseStores;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.DryRunDataSource;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.RegisterReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code run}: the main job. */
@Command(
        name = "run",
        description = "Read, validate and measure a quarter; propose its journal, reconcile, report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(names = "--input", paramLabel = "DIR", required = true, description = "the quarter's folder")
    private Path input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description = "where reports are published (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "who proposes (default: the operating-system user)",
            converter = LineConverter.class)
    private String by;

    @Option(names = "--dry-run", description = "the same, but leave the database as it was; reports say DRY RUN")
    private boolean dryRun;

    @Option(
            names = "--what-if",
            paramLabel = "NAME",
            description = "beside the close, under another --policy: kept and compared, never approved or posted")
    private String whatIf;

    @Option(names = "--quiet", description = "print nothing unless something needs a person")
    private boolean quiet;

    @Option(names = "--json", description = "print the summary as JSON, for programs")
    private boolean json;

    @Mixin
    private SigningOption signing;

    @Mixin
    private MetricsOption metrics;

    @ParentCommand
    private QuarterClose program;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DatabaseOptions databaseOptions;

    @Spec
    private CommandSpec spec;

    // Said when the progress is off the screen.
    private final List<String> notes = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        Optional<ClosePolicy> policy = policyOption.read(errors);
        if (policy.isEmpty()) {
            return ExitCode.WRONG_USAGE;
        }
        String wrong = wrongInput();
        if (!wrong.isEmpty()) {
            errors.println("quarter-close: " + Code.FOLDER_MISSING + " " + input + ": " + wrong + ". "
                    + Code.FOLDER_MISSING.remedy());
            return ExitCode.INPUT_ERRORS;
        }
        metrics.refuseUnwritable();
        Notes.notOver(policy.get().calendar().quarter(quarter), ThisMachine.today())
                .ifPresent(errors::println);
        CloseOutcome outcome = run(request(policy.get()));
        metrics.outcome(outcome);
        notes.forEach(errors::println);
        int code = new RunSummary(spec.commandLine().getOut(), errors, form(), new SameOptions(spec)).print(outcome);
        if (outcome instanceof CloseOutcome.Proposed proposed && proposed.made()) {
            ClassArchive.makeIfAsked();
        }
        return code;
    }

    private String wrongInput() {
        if (!Files.isDirectory(input)) {
            return (Files.exists(input) ? "found a file of this name" : "found no such folder")
                    + "; expected the quarter's folder";
        }
        boolean none = RegisterReader.FILES.stream().noneMatch(file -> Files.exists(input.resolve(file)));
        return none ? "found no input file in it; expected " + String.join(", ", RegisterReader.FILES) : "";
    }

    private RunSummary.Form form() {
        if (json) {
            return RunSummary.Form.JSON;
        }
        return quiet ? RunSummary.Form.QUIET : RunSummary.Form.WORDS;
    }

    private Aim aim() {
        if (whatIf == null) {
            return dryRun ? Aim.DRY_RUN : Aim.CLOSE;
        }
        if (dryRun || !whatIf.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    dryRun
                            ? "--what-if and --dry-run exclude each other"
                            : "--what-if: found '" + whatIf + "'; expected up to 40 letters, digits, - and _");
        }
        return Aim.whatIf(whatIf);
    }

    private CloseRequest request(ClosePolicy policy) {
        return new CloseRequest(quarter, aim(), input, output, policyOption.file(), policy, ThisMachine.origin(by));
    }

    private CloseOutcome run(CloseRequest request) throws IOException {
        try (RunProgress shown = quiet ? RunProgress.quiet() : program.progress()) {
            return run(request, shown);
        }
    }

    /** Leaves the run's figures where they were asked for; says how the program ends. */
    int leaveMetrics(int exitCode) {
        return quarter == null
                ? exitCode
                : metrics.write(quarter, exitCode, spec.commandLine().getErr());
    }

    private CloseOutcome run(CloseRequest request, RunProgress shown) throws IOException {
        CloseRunner runner =
                new CloseRunner(request, done -> over(done, shown), shown.progress()).signedWith(signing.key());
        shown.progress().begin("openDatabase");
        try (CloseDatabase database = databaseOptions.open()) {
            if (databaseOptions.isExternal()) {
                shown.line("database        " + database.describe());
            }
            List<String> known =
                    CloseStores.on(database.dataSource()).versions().companies();
            Notes.firstOf(request.policy().company(), known).ifPresent(notes::add);
            CloseOutcome outcome = run(runner, database);
            shown.progress().begin("closeDatabase");
            return outcome;
        }
    }

    private void over(StepDone done, RunProgress shown) {
        metrics.step(done);
        shown.step(done);
    }

    private CloseOutcome run(CloseRunner runner, CloseDatabase database) throws IOException {
        if (!dryRun) {
            return runner.run(new Kept(database, database.dataSource()));
        }
        try (DryRunDataSource nothingStays = database.dryRun()) {
            return runner.run(new Kept(database, nothingStays));
        }
    }
}
