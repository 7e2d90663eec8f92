package org.quarterclose.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Spring Batch wrote down of the only job in a database: how long it took, and each of its steps. */
final class BatchTimes {

    private BatchTimes() {}

    /** @param schema with its dot, or blank */
    static Map<String, Long> read(Connection connection, String schema) throws SQLException {
        String job = "select '" + Run.JOB + "', extract(epoch from end_time - start_time) * 1000 from " + schema
                + "batch_job_execution";
        // A partition's step has its number behind a colon; its time is within that of the step it is part of.
        String steps = "select step_name, extract(epoch from end_time - start_time) * 1000 from " + schema
                + "batch_step_execution where step_name not like '%:%' order by step_execution_id";
        Map<String, Long> times = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : List.of(job, steps)) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        times.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return times;
    }

    /** When the job started, in milliseconds since 1970: Spring Batch writes the time of this machine's place. */
    static long start(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select start_time from " + schema + "batch_job_execution")) {
            row.next();
            return row.getTimestamp(1).getTime();
        }
    }
}
