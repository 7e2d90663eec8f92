package org.quarterclose.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.PeriodState;
import org.quarterclose.close.QuarterLockStore;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.close.SignOff;
import org.quarterclose.close.SignOff.Done;
import org.quarterclose.close.SignedFolders;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.evidence.PublishedFolder;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.JsonOut;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * What the commands share that sign a close off: the options, the quarter's lock, and what is said and written down
 * afterwards.
 */
final class SignOffDesk {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "closes",
            description = "where reports are published (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--quiet", description = "print nothing unless something needs a person")
    private boolean quiet;

    @Option(names = "--json", description = "print what was done as JSON, for programs")
    private boolean json;

    @Mixin
    private SigningOption signing;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private DatabaseOptions databaseOptions;

    /** One act of a person. */
    interface Act {
        Done on(SignOff signOff);
    }

    /** Does what a person signs for, who has looked at the published folder; says how the program ends. */
    int sign(Signed signed, Act act) throws IOException {
        return act(signed.quarter(), signOff -> {
            Optional<CloseVersion> version = signOff.find(signed.version());
            int code = version.isPresent() ? verified(version.get()) : ExitCode.DONE;
            if (code != ExitCode.DONE) {
                throw new NotWhatIsSigned(code);
            }
            return act.on(signOff);
        });
    }

    /** Which version is signed; 0 for the newest. */
    record Signed(Quarter quarter, int version) {}

    /** The published folder is another one. */
    private static final class NotWhatIsSigned extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int code;

        NotWhatIsSigned(int code) {
            this.code = code;
        }
    }

    /** Does it, and says how the program ends. */
    int act(Quarter quarter, Act act) throws IOException {
        Optional<ClosePolicy> policy = policyOption.read(errors());
        if (policy.isEmpty()) {
            return ExitCode.WRONG_USAGE;
        }
        signing.key();
        if (databaseOptions.isUnused()) {
            return refused(new RefusedByBooks(
                    quarter + " has no version", "Propose one: quarter-close run " + quarter + " --input DIR."));
        }
        try (CloseDatabase database = databaseOptions.open()) {
            CloseKey key = CloseKey.ofClose(policy.get().company(), quarter);
            Optional<QuarterLockStore> lock = QuarterLockStore.tryTake(database.dedicated(), key);
            if (lock.isEmpty()) {
                errors().println("quarter-close: try again later: another run is working on " + quarter);
                return ExitCode.TRY_LATER;
            }
            try {
                CloseStores stores = CloseStores.on(database.dataSource());
                return print(act.on(new SignOff(stores, policy.get(), quarter)), new Books(stores, policy.get(), key));
            } finally {
                lock.get().close();
            }
        } catch (RefusedByBooks refused) {
            return refused(refused);
        } catch (NotWhatIsSigned other) {
            return other.code;
        }
    }

    private record Books(CloseStores stores, ClosePolicy policy, CloseKey key) {}

    /** Refuses to go on when the published folder of a version is not what it was; 0 when it holds or is elsewhere. */
    private int verified(CloseVersion version) {
        PublishedFolder published =
                PublishedFolder.ofVersion(output, version.quarter().label(), version.version());
        Path folder = published.path();
        if (!Files.exists(folder)) {
            errors().println("quarter-close: note: " + folder + " is not there, so nothing published was looked at;"
                    + " --output says where the reports are");
            return ExitCode.DONE;
        }
        Optional<String> wrong = published
                .otherThan(version.filed())
                .map(other -> " is not what the books hold: " + other)
                .or(() -> Verifier.verify(folder).stream()
                        .findFirst()
                        .map(finding -> " was changed after it was published: " + finding));
        wrong.ifPresent(words -> errors().println("quarter-close: " + folder + words
                + ". Move it away and run the quarter again: it is written anew."));
        return wrong.isPresent() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    private int print(Done done, Books books) throws IOException {
        PeriodState period = books.stores()
                .versions()
                .period(books.key().company(), books.key().quarter());
        note(done, new SignedFolders(books.stores(), books.key(), output));
        QuarterStatus status =
                QuarterStatus.read(books.stores(), books.policy(), books.key().quarter());
        String next = new SameOptions(spec.commandLine().getCommandSpec()).in(status.next());
        if (json) {
            out().print(JsonOut.text(content(done, period, next)));
        } else if (!quiet) {
            out().println(done.words());
            out().println("next  " + next);
        }
        return ExitCode.DONE;
    }

    // What was done is done, also where the folder cannot be written to.
    private void note(Done done, SignedFolders folders) throws IOException {
        try {
            writeDown(folders);
        } catch (IOException e) {
            errors().println("quarter-close: " + done.words()
                    + ". It stands in the database, and is noted in the published folder by the same command");
            throw e;
        }
    }

    private void writeDown(SignedFolders folders) throws IOException {
        for (PublishedFolder written : folders.write()) {
            if (signing.key().isPresent()) {
                written.signSignOff(signing.key().get());
            }
        }
    }

    private static Map<String, Object> content(Done done, PeriodState period, String next) {
        CloseVersion version = done.version();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("quarter", version.quarter().toString());
        content.put("version", version.version());
        content.put("state", version.state().name());
        content.put("period", period.name());
        content.put("content_hash", version.contentHash());
        content.put("accrual_total", version.approvals().total().plain());
        content.put("done", done.words());
        content.put("next", next);
        return content;
    }

    private int refused(RefusedByBooks refused) {
        errors().println("quarter-close: refused: " + refused.getMessage() + ". "
                + new SameOptions(spec.commandLine().getCommandSpec()).in(refused.remedy()));
        return ExitCode.REFUSED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter errors() {
        return spec.commandLine().getErr();
    }
}
