package org.quarterclose.benchmark.peer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.database.BenchmarkServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole process: {@code PeerClose DATA} makes a database with the job's tables, {@code PeerClose DATA INPUT WAY}
 * closes a quarter in it. Like the program, it starts the server and stops it.
 */
public final class PeerClose {

    private PeerClose() {}

    public static void main(String[] arguments) throws Exception {
        boolean prepare = arguments.length == 1;
        int code;
        try (BenchmarkServer server = BenchmarkServer.start(Path.of(arguments[0]))) {
            PeerWay way = prepare ? PeerWay.GUIDE : PeerWay.valueOf(arguments[2]);
            Map<String, Object> settings = new HashMap<>(connection(server, way.isBatched()));
            settings.put("peer.by-hand", way.isByHand());
            settings.put("peer.input", prepare ? "" : arguments[1]);
            settings.put("spring.batch.job.enabled", !prepare);
            settings.put("spring.batch.jdbc.initialize-schema", prepare ? "always" : "never");
            settings.put("spring.sql.init.mode", prepare ? "always" : "never");
            settings.put("spring.sql.init.schema-locations", "classpath:org/quarterclose/benchmark/peer/tables.sql");
            code = run(settings);
        }
        System.exit(code);
    }

    private static Map<String, Object> connection(BenchmarkServer server, boolean batched) {
        return Map.of(
                "spring.datasource.url",
                server.url() + "?reWriteBatchedInserts=" + batched,
                "spring.datasource.username",
                server.username(),
                "spring.datasource.password",
                server.password(),
                "spring.flyway.enabled",
                "false");
    }

    private static int run(Map<String, Object> settings) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(PeerJob.class).properties(settings).run();
        return SpringApplication.exit(context);
    }
}
