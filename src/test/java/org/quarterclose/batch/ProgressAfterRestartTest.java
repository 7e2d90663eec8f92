package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseRequest.Origin;
import org.quarterclose.batch.CloseRunner.Books;
import org.quarterclose.batch.HowFar.Extent;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.TestDatabase;
import org.quarterclose.policy.PolicyFile;

/** Two estimate files. The first run loads one of them and breaks off; the second goes on from there. */
class ProgressAfterRestartTest {

    private static final Path POLICY = Path.of("jobs/policy.yaml");
    private static final String HEADER = "obligation_id,low,estimated_on\n";
    private static final String LOADED = "PONDS,1.00,2003-09-01\nPONDS,2.00,2003-09-01\nPONDS,3.00,2003-09-01\n";
    private static final String MISSING = "ROADS,4.00,2003-09-01\n";

    @TempDir
    Path folder;

    private final Map<String, HowFar> afterStep = new LinkedHashMap<>();
    private TestDatabase database;

    @BeforeEach
    void the_second_file_cannot_be_loaded() throws Exception {
        database = TestDatabase.fresh();
        write("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        write("obligations.csv", """
                obligation_id,property_id,class,title,likelihood
                PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE
                ROADS,MILL,REMEDIATION,Removal of roads,PROBABLE
                """);
        write("opening-balances.csv", "obligation_id,balance\nPONDS,1.00\n");
        write("estimates/a.csv", HEADER + LOADED);
        write("estimates/b.csv", HEADER + MISSING);
        asOwner("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'the second file is refused'; end $$
                """, """
                create trigger refuse before insert on quarter_close.estimate_load for each row
                when (new.file = 'estimates/b.csv') execute function refuse()
                """);
    }

    @AfterEach
    void drop_the_books() {
        database.close();
    }

    @Test
    void what_was_loaded_before_the_interruption_counts_as_done_from_the_beginning() throws Exception {
        assertThatThrownBy(this::run).hasStackTraceContaining("the second file is refused");
        assertThat(afterStep.get("readEstimates").extent())
                .isEqualTo(new Extent("rows", LOADED.length() + MISSING.length(), 0, 0));
        asOwner("drop trigger refuse on quarter_close.estimate_load");
        afterStep.clear();

        run();

        HowFar read = afterStep.get("readEstimates");
        assertThat(read.extent()).isEqualTo(new Extent("rows", LOADED.length() + MISSING.length(), 3, LOADED.length()));
        assertThat(read.things()).isEqualTo(4);
        assertThat(read.percent()).isEqualTo(100);
        assertThat(afterStep.get("measure").extent()).isEqualTo(Extent.of("obligations", 2, 0));
        assertThat(afterStep.get("measure").percent()).isEqualTo(100);
        assertThat(afterStep.get("propose").percent()).isEqualTo(100);
        assertThat(afterStep.get("publish").isCounted()).isFalse();
    }

    private void run() throws IOException {
        CloseRequest request = new CloseRequest(
                new Quarter(2003, 3),
                CloseRequest.Aim.CLOSE,
                folder.resolve("input"),
                folder.resolve("closes"),
                POLICY,
                PolicyFile.read(POLICY).policy().orElseThrow(),
                new Origin("ann", "run-1", Instant.EPOCH, "host"));
        Progress progress = new Progress(() -> 0);
        new CloseRunner(request, line -> afterStep.put(progress.seen().step(), progress.seen()), progress)
                .run(new TestBooks(database.database()));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("input").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private void asOwner(String... statements) throws Exception {
        try (Connection connection = database.connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private record TestBooks(CloseDatabase database) implements Books {

        @Override
        public DataSource dataSource() {
            return database.dataSource();
        }

        @Override
        public Connection dedicated() {
            return database.dedicated();
        }
    }
}
