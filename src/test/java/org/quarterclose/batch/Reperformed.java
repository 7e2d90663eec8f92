package org.quarterclose.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.quarterclose.batch.CloseRequest.Origin;
import org.quarterclose.batch.ClosedQuarters.TestBooks;
import org.quarterclose.batch.Reperformance.Scratch;
import org.quarterclose.database.DryRunDataSource;
import org.quarterclose.database.TestDatabase;
import org.quarterclose.evidence.FolderComparison;

/** A published folder computed again from its evidence, by somebody else, at another time and on another machine. */
final class Reperformed {

    private Reperformed() {}

    static FolderComparison of(Path folder) throws IOException {
        Path work = Files.createTempDirectory("reperformed");
        Origin origin = new Origin("auditor", "run-99", Instant.parse("2031-05-06T07:08:09Z"), "elsewhere");
        try (TestDatabase scratch = TestDatabase.fresh()) {
            Reperformance again = new Reperformance(folder, origin);
            TestBooks books = new TestBooks(scratch.database());
            if (!again.isDryRun()) {
                return again.run(new Scratch(books, books, work), new Progress(() -> 0));
            }
            try (DryRunDataSource view = scratch.database().dryRun()) {
                return again.run(new Scratch(books, books.seenAs(view), work), new Progress(() -> 0));
            }
        }
    }
}
