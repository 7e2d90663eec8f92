package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseRequest.Aim;
import org.quarterclose.batch.CloseRequest.Origin;
import org.quarterclose.batch.CloseRunner.Books;
import org.quarterclose.close.BookAudit;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.SignOff;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.close.SignedFolders;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.database.TestDatabase;
import org.quarterclose.evidence.Verifier;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.report.Explanation;
import org.springframework.util.FileSystemUtils;

/** Quarters closed one after the other on the same books. */
final class ClosedQuarters implements AutoCloseable {

    private static final Path POLICY = Path.of("jobs/policy.yaml");

    private final Path folder;
    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private Path policyFile = POLICY;
    private CloseDatabase acting = database.database();
    private boolean estimatesFolder = true;

    ClosedQuarters(Path folder) {
        this.folder = folder;
    }

    /** The quarter's folder: texts by file name. */
    Map<String, String> files() {
        return files;
    }

    /** Files of the quarter's folder that are not written by a test itself. */
    Map<String, byte[]> bytes() {
        return bytes;
    }

    /** Closes from now on under another policy than that of jobs. */
    void policy(UnaryOperator<String> change) throws IOException {
        policyFile = folder.resolve("policy.yaml");
        Files.writeString(policyFile, change.apply(Files.readString(POLICY)), StandardCharsets.UTF_8);
    }

    /** The policy for tests of something else: large movements are no warnings. */
    static String withoutExplanations(String policy) {
        return policy.replaceAll("(?m)^explain_movements_above: .*\n", "");
    }

    /** Closes from now on with a fiscal year that ends on another day. */
    void fiscalYearEnds(String day) throws IOException {
        policy(text -> text.replace("fiscal_year_ends: 12-31", "fiscal_year_ends: " + day));
    }

    /** Whether the quarter's folder has a folder of estimates. */
    void estimatesFolder(boolean there) {
        estimatesFolder = there;
    }

    /** Closes a quarter; what is published proves itself. */
    CloseOutcome run(Quarter quarter) throws IOException {
        return run(quarter, Aim.CLOSE);
    }

    CloseOutcome run(Quarter quarter, Aim aim) throws IOException {
        Path input = folder.resolve("input");
        FileSystemUtils.deleteRecursively(input);
        Files.createDirectories(estimatesFolder ? input.resolve("estimates") : input);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(input.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
            Files.write(input.resolve(file.getKey()), file.getValue());
        }
        ClosePolicy policy = PolicyFile.read(policyFile).policy().orElseThrow();
        CloseRequest request = new CloseRequest(
                quarter,
                aim,
                input,
                folder.resolve("closes"),
                policyFile,
                policy,
                new Origin("ann", "run-1", Instant.EPOCH, "host"));
        CloseOutcome outcome = new CloseRunner(request, line -> {}, new Progress(() -> 0)).run(new TestBooks(acting));
        if (outcome instanceof Proposed proposed) {
            assertThat(Verifier.verify(proposed.folder())).isEmpty();
        }
        return outcome;
    }

    /** Approves and posts the newest version of the newest quarter that is not in the books. */
    void post() {
        ClosePolicy policy = PolicyFile.read(policyFile).policy().orElseThrow();
        CloseStores stores = CloseStores.on(database.dataSource());
        List<Quarter> quarters = stores.versions().quarters(policy.company());
        Quarter quarter = quarters.get(quarters.size() - 1);
        CloseVersion newest = stores.versions()
                .newest(CloseKey.ofClose(policy.company(), quarter))
                .orElseThrow();
        signOff(quarter).approve(newest.version(), "bob", new Terms("minutes", null));
        signOff(quarter).post("cy");
    }

    /** What persons do with a quarter. */
    SignOff signOff(Quarter quarter) {
        ClosePolicy policy = PolicyFile.read(policyFile).policy().orElseThrow();
        return new SignOff(CloseStores.on(acting.dataSource()), policy, quarter);
    }

    /** From now on a person acts through a login of their own. */
    void actAs(CloseDatabase login) {
        acting = login;
    }

    /** The books looked over, with the folders that were published. */
    BookAudit.Result audit() throws IOException {
        String company = PolicyFile.read(policyFile).policy().orElseThrow().company();
        noteSignOffs();
        return new BookAudit(CloseStores.on(database.dataSource()), folder.resolve("closes")).of(company);
    }

    /** Writes down in the published folders what was signed, as the command line does after each act. */
    void noteSignOffs() throws IOException {
        String company = PolicyFile.read(policyFile).policy().orElseThrow().company();
        CloseStores stores = CloseStores.on(database.dataSource());
        for (Quarter quarter : stores.versions().quarters(company)) {
            new SignedFolders(stores, CloseKey.ofClose(company, quarter), folder.resolve("closes")).write();
        }
    }

    Path policyFile() {
        return policyFile;
    }

    TestDatabase database() {
        return database;
    }

    /** Explains an obligation of a quarter's newest version. */
    Explanation explain(Quarter quarter, String obligation) throws IOException {
        return explain(quarter, Aim.CLOSE, obligation);
    }

    Explanation explain(Quarter quarter, Aim aim, String obligation) throws IOException {
        ClosePolicy policy = PolicyFile.read(policyFile).policy().orElseThrow();
        CloseStores stores = CloseStores.on(database.database().dataSource());
        CloseVersion version = stores.versions()
                .newest(new CloseKey(policy.company(), quarter, aim.purpose(), aim.whatIf()))
                .orElseThrow();
        return new ExplainObligation(stores, version, folder.resolve("closes"))
                .of(obligation, policy)
                .orElseThrow();
    }

    static String row(Proposed close, String file, String obligation) throws IOException {
        return Files.readAllLines(close.folder().resolve(file)).stream()
                .filter(line -> line.startsWith(obligation + ",") || line.contains("," + obligation + ","))
                .findFirst()
                .orElseThrow();
    }

    static String check(Proposed close, String name) throws IOException {
        return Files.readAllLines(close.folder().resolve("checks.csv")).stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }

    record TestBooks(CloseDatabase database, DataSource dataSource) implements Books {

        TestBooks(CloseDatabase database) {
            this(database, database.dataSource());
        }

        /** The same through a view. */
        TestBooks seenAs(DataSource view) {
            return new TestBooks(database, view);
        }

        @Override
        public Connection dedicated() {
            return database.dedicated();
        }
    }
}
