package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.close.VersionDiff;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.CloseHeader.Purpose;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what changed between two versions, per obligation. */
@Command(
        name = "diff",
        description = "What changed between two versions, per obligation, in money and in words.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(names = "--from", paramLabel = "N", description = "the earlier version (default: the one before --to)")
    private Integer from;

    @Option(names = "--to", paramLabel = "M", description = "the later version (default: the newest)")
    private Integer to;

    @Option(
            names = "--what-if",
            paramLabel = "NAME",
            description = "compare the close (its newest version, or --from) with a what-if (its newest, or --to)")
    private String whatIf;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description = "where reports are published (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--quiet", description = "print nothing when no figure changed")
    private boolean quiet;

    @Option(names = "--json", description = "for programs, with every obligation")
    private boolean json;

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
            throw new RefusedByBooks(
                    quarter + " has no version", "Propose one: quarter-close run " + quarter + " --input DIR.");
        }
        try (CloseDatabase database = databaseOptions.open()) {
            CloseStores stores = CloseStores.on(database.dataSource());
            print(diff(stores, CloseKey.ofClose(policy.get().company(), quarter)));
        }
        return ExitCode.DONE;
    }

    private VersionDiff diff(CloseStores stores, CloseKey key) {
        List<CloseVersion> closes = stores.versions().versions(key);
        if (whatIf != null) {
            List<CloseVersion> others =
                    stores.versions().versions(new CloseKey(key.company(), quarter, Purpose.WHAT_IF, whatIf));
            return stores.diffs().of(picked(closes, from, 0), picked(others, to, 0));
        }
        CloseVersion later = picked(closes, to, 0);
        List<CloseVersion> before = closes.stream()
                .filter(version -> version.version() < later.version())
                .toList();
        return stores.diffs().of(from == null ? picked(before, null, later.version()) : picked(closes, from, 0), later);
    }

    /** The version with a number, or the newest. */
    private CloseVersion picked(List<CloseVersion> versions, Integer number, int after) {
        return versions.stream()
                .filter(version -> number == null || version.version().equals(number))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new RefusedByBooks(
                        quarter
                                + (number == null ? " has no version to compare" : " has no version " + number)
                                + (after == 0 ? "" : " with version " + after),
                        "See which there are: quarter-close status " + quarter + "."));
    }

    private void print(VersionDiff diff) {
        PrintWriter out = spec.commandLine().getOut();
        if (quiet && diff.obligations().isEmpty()) {
            return;
        }
        if (json) {
            out.print(JsonOut.text(DiffText.json(diff)));
        } else {
            DiffText.words(diff).forEach(out::println);
            Path reports = output.resolve(quarter + "/v" + diff.to().version()).resolve("reconciliation.html");
            if (whatIf == null && Files.exists(reports)) {
                out.println("  reports  " + reports);
            }
        }
    }
}
