package org.quarterclose.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.database.CloseDatabase;

/** The program as its users run it, on a database that is there already, and what it says of its job and steps. */
final class OurRun {

    private static final String JOB = "select 'job', extract(epoch from end_time - start_time) * 1000"
            + " from quarter_close.batch_job_execution";
    private static final String STEPS = "select step_name, extract(epoch from end_time - start_time) * 1000"
            + " from quarter_close.batch_step_execution where step_name not like '%:%' order by step_execution_id";

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment what the launcher is told beyond what this process was */
    OurRun(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** @param steps how long the job and each of its steps took, in milliseconds */
    record Result(Cost cost, Map<String, Long> steps) {}

    Result close(Path quarter) throws Exception {
        Path data = folder.resolve("data");
        ready();
        Folders.delete(data);
        Folders.copy(folder.resolve("ready"), data);
        Path output = Folders.empty(folder.resolve("closes"));
        Folders.settle();
        Cost cost = Watch.process(command(quarter, data, output), data);
        Map<String, Long> steps = steps(data);
        Folders.delete(data);
        Folders.delete(output);
        return new Result(cost, steps);
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

    private static Map<String, Long> steps(Path data) throws SQLException {
        Map<String, Long> steps = new LinkedHashMap<>();
        try (CloseDatabase database = CloseDatabase.embedded(data.toAbsolutePath());
                Connection connection = database.dedicated();
                Statement statement = connection.createStatement()) {
            for (String query : List.of(JOB, STEPS)) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        steps.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return steps;
    }
}
