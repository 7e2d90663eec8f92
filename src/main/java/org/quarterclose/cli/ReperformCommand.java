package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quarterclose.batch.Reperformance;
import org.quarterclose.batch.Reperformance.NotReperformed;
import org.quarterclose.batch.Reperformance.Scratch;
import org.quarterclose.cli.Verified.Found;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.DryRunDataSource;
import org.quarterclose.evidence.DamagedFile;
import org.quarterclose.evidence.Finding;
import org.quarterclose.evidence.FolderComparison;
import org.quarterclose.evidence.Standing;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code reperform}: computes a published close again from its evidence alone. */
@Command(
        name = "reperform",
        description = {
            "Compute a published close again from its evidence alone and compare every file, byte for byte.",
            "It works in a database and a folder of its own, which are removed afterwards."
        },
        mixinStandardHelpOptions = true)
final class ReperformCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "such as closes/2003-Q3/v1")
    private Path folder;

    @Option(names = "--quiet", description = "print nothing unless something differs")
    private boolean quiet;

    @Option(names = "--json", description = "print what was found as JSON, for programs")
    private boolean json;

    @ParentCommand
    private QuarterClose program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PublishedPath.require(spec.commandLine(), folder);
        List<Finding> findings = Verifier.verify(folder);
        if (!findings.isEmpty()) {
            return say(findings.stream().map(Found::of).toList(), "");
        }
        try {
            FolderComparison comparison = compared();
            return say(
                    comparison.differences().stream().map(Found::unplaced).toList(),
                    "computed again from its evidence: all " + comparison.files()
                            + " files are the same, byte for byte.");
        } catch (NotReperformed | DamagedFile missing) {
            spec.commandLine()
                    .getErr()
                    .println("quarter-close: " + folder + " cannot be computed again: " + missing.getMessage()
                            + ". A folder of an earlier version of the program may keep too little; verify it.");
            return ExitCode.CHECK_FAILED;
        }
    }

    private FolderComparison compared() throws IOException {
        Path work = Files.createTempDirectory("quarter-close-reperform");
        try (RunProgress shown = quiet ? RunProgress.quiet() : program.progress();
                CloseDatabase scratch = CloseDatabase.embedded(work.resolve("database"))) {
            Reperformance reperformance =
                    new Reperformance(folder.toAbsolutePath().normalize(), ThisMachine.origin(null));
            Kept books = new Kept(scratch, scratch.dataSource());
            if (!reperformance.isDryRun()) {
                return reperformance.run(new Scratch(books, books, work), shown.progress());
            }
            try (DryRunDataSource view = scratch.dryRun()) {
                return reperformance.run(new Scratch(books, new Kept(scratch, view), work), shown.progress());
            }
        } finally {
            delete(work);
        }
    }

    private int say(List<Found> found, String well) {
        Verified verified = new Verified(folder.toString(), Standing.of(folder), "this folder", well, found, List.of());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonOut.text(verified.json()));
        } else if (!quiet || !verified.holds()) {
            verified.words().forEach(out::println);
        }
        if (verified.holds()) {
            return ExitCode.DONE;
        }
        spec.commandLine().getErr().println(verified.reason());
        return ExitCode.CHECK_FAILED;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
