package org.quarterclose.benchmark;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.close.FigureStore;
import org.quarterclose.close.FigureStore.Currencies;
import org.quarterclose.database.CloseDatabase;

/** The program as its users run it, on a database that is there already, and what it wrote down of its job and steps. */
final class OurRun {

    private static final String REQUIRED =
            "select sum(m.required) from quarter_close.measurement m join quarter_close.obligation o"
                    + " using (close_id, obligation_id) where o.likelihood = 'PROBABLE'";

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment what the launcher is told beyond what this process was */
    OurRun(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Closes the quarter once, with a fresh copy of the database and an empty folder for the reports. */
    Closed close(Path quarter) throws Exception {
        Path data = folder.resolve("data");
        ready();
        Folders.delete(data);
        Folders.copy(folder.resolve("ready"), data);
        Path output = Folders.empty(folder.resolve("closes"));
        Folders.settle();
        long begun = System.currentTimeMillis();
        Cost cost = Watch.process(command(quarter, data, output), data);
        Closed closed = read(data, begun, cost);
        Folders.delete(data);
        Folders.delete(output);
        return closed;
    }

    private ProcessBuilder command(Path quarter, Path data, Path output) {
        List<String> words = List.of(
                Path.of("jobs/quarter-close").toAbsolutePath().toString(),
                "run",
                "2003-Q3",
                "--input",
                quarter.toString(),
                "--data",
                data.toString(),
                "--output",
                output.toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** A database that was made once: every run has a copy. */
    private void ready() throws Exception {
        Path made = folder.resolve("ready.made");
        if (!Files.exists(made)) {
            Folders.delete(folder.resolve("ready"));
            Files.createDirectories(folder);
            CloseDatabase.embedded(folder.resolve("ready").toAbsolutePath()).close();
            Files.writeString(made, "");
        }
    }

    private static Closed read(Path data, long begun, Cost cost) throws Exception {
        try (CloseDatabase database = CloseDatabase.embedded(data);
                Connection connection = database.dedicated()) {
            Map<String, Long> parts = new LinkedHashMap<>(BatchTimes.read(connection, "quarter_close."));
            long before = BatchTimes.start(connection, "quarter_close.") - begun;
            parts.put(Run.BEFORE, before);
            parts.put(Run.AFTER, cost.wallMillis() - before - parts.get(Run.JOB));
            BigDecimal closeId = Query.amount(connection, "select max(close_id) from quarter_close.close_version");
            long asked = System.nanoTime();
            new FigureStore(database.dataSource()).resummed(closeId.longValueExact(), new Currencies("USD", false));
            parts.put(Run.RESUM, (System.nanoTime() - asked) / 1_000_000);
            return new Closed(cost, parts, Query.amount(connection, REQUIRED));
        }
    }
}
