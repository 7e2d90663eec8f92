package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Counted;
import org.quarterclose.cli.DatabaseOptions.Which;
import org.quarterclose.cli.Verified.Found;
import org.quarterclose.close.BookAudit;
import org.quarterclose.close.CloseStores;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.evidence.Finding;
import org.quarterclose.evidence.Standing;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.evidence.VerifyingKey;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks a published folder offline, or the books in the database. */
@Command(
        name = "verify",
        description = {
            "Check a published folder offline: hashes, footing, journal balance. Needs no database.",
            "Without DIR and with --database: check the books in the database instead."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "such as closes/2003-Q3/v1")
    private Path folder;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "the folder has to be signed by its owner; may be given several times")
    private List<Path> publicKeys = List.of();

    @Option(
            names = "--database",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description = "check the books: of your own PostgreSQL, or without URL those in --data")
    private String database;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".quarter-close",
            description = "folder of the built-in database (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--username", paramLabel = "NAME", description = "login for --database")
    private String username;

    @Option(
            names = "--database-wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long to try again while --database does not answer (default: ${DEFAULT-VALUE})")
    private int patience;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description = "where reports are published, to compare the books with (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--quiet", description = "print nothing unless something does not hold")
    private boolean quiet;

    @Option(names = "--json", description = "print what was found as JSON, for programs")
    private boolean json;

    @Mixin
    private PolicyOption policyOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (folder != null) {
            return folder();
        }
        if (database == null) {
            throw new ParameterException(spec.commandLine(), "found neither DIR nor --database; expected one of them");
        }
        return books();
    }

    private int folder() {
        PublishedPath.require(spec.commandLine(), folder);
        List<VerifyingKey> keys = publicKeys.stream().map(VerifyingKey::read).toList();
        List<Finding> findings = Verifier.verify(folder, keys);
        String well = "every hash, footing and entry holds." + (keys.isEmpty() ? "" : " It is signed.");
        List<Found> found = findings.stream().map(Found::of).toList();
        return say(new Verified(folder.toString(), Standing.of(folder), "this folder", well, found, List.of()));
    }

    private int books() throws IOException {
        Optional<ClosePolicy> policy = policyOption.read(spec.commandLine().getErr());
        if (policy.isEmpty()) {
            return ExitCode.WRONG_USAGE;
        }
        Which which = new Which(data, database.isEmpty() ? null : database, username, patience);
        try (CloseDatabase books = DatabaseOptions.open(which)) {
            BookAudit audit = new BookAudit(CloseStores.on(books.dataSource()), output);
            return say(verified(audit.of(policy.get().company()), books.describe()));
        }
    }

    private static Verified verified(BookAudit.Result result, String place) {
        String well = Counted.of(result.versions(), "version") + ", every guard, event and figure holds.";
        List<Found> found = result.findings().stream().map(Found::unplaced).toList();
        return new Verified(place, "", "these books", well, found, result.unseen());
    }

    private int say(Verified verified) {
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
}
