package org.quarterclose.benchmark;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quarterclose.benchmark.peer.PeerClose;
import org.quarterclose.benchmark.peer.PeerWay;
import org.quarterclose.database.BenchmarkServer;

/** The peer as a whole process, on a database that is there already with all its tables. */
final class PeerRun {

    private static final String REQUIRED =
            "select sum(required) from measurement join obligation using (obligation_id) where likelihood = 'PROBABLE'";

    private final Path folder;

    PeerRun(Path folder) {
        this.folder = folder;
    }

    Closed close(Path quarter, PeerWay way) throws Exception {
        Path data = folder.resolve("data");
        ready();
        Folders.delete(data);
        Folders.copy(folder.resolve("ready"), data);
        Folders.settle();
        Cost cost = Watch.process(command(data.toString(), quarter.toString(), way.name()), data);
        Map<String, Long> parts = new LinkedHashMap<>();
        BigDecimal required;
        try (BenchmarkServer server = BenchmarkServer.start(data)) {
            try (Connection connection = open(server)) {
                parts.putAll(BatchTimes.read(connection, ""));
                required = Query.amount(connection, REQUIRED);
            }
        }
        Folders.delete(data);
        return new Closed(cost, parts, required);
    }

    private static Connection open(BenchmarkServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }

    private void ready() throws Exception {
        Path made = folder.resolve("ready.made");
        if (!Files.exists(made)) {
            Path ready = folder.resolve("ready");
            Folders.delete(ready);
            Files.createDirectories(folder);
            Watch.process(command(ready.toString()), ready);
            Files.writeString(made, "");
        }
    }

    private ProcessBuilder command(String... arguments) {
        return JavaProcess.of(PeerClose.class, List.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
    }
}
