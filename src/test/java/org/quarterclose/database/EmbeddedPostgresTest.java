package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private static Path root;

    private static Path folder;
    private static Duration first;

    @BeforeAll
    static void start_for_the_first_time() {
        folder = root.resolve("data");
        long begin = System.nanoTime();
        try (CloseDatabase database = CloseDatabase.embedded(folder)) {
            assertThat(database.describe()).isEqualTo("PostgreSQL 18.6.0 in " + folder);
        }
        first = Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void a_later_start_takes_a_fraction_of_the_first() throws SQLException {
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            try (CloseDatabase database = CloseDatabase.embedded(folder)) {
                long up = System.nanoTime();
                try (Connection c = database.dataSource().getConnection()) {
                    assertThat(c.isValid(1)).isTrue();
                }
                long pool = System.nanoTime();
                System.out.println("first " + first.toMillis() + " later " + (up - begin) / 1000000 + " pool "
                        + (pool - up) / 1000000);
                begin = pool;
            }
            System.out.println("stop " + (System.nanoTime() - begin) / 1000000);
        }
    }
}
