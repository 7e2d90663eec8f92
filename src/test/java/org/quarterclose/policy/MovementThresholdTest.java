package org.quarterclose.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Money;

class MovementThresholdTest {

    private static final MovementThreshold USUAL = new MovementThreshold(usd("1000000.00"), BigDecimal.TEN);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "5000000.00, 6000000.00, false",
        "5000000.00, 6000000.01, true",
        "5000000.00, 3999999.99, true",
        "10000000.00, 11000000.00, false",
        "10000000.01, 11000000.02, true",
        "20000000.00, 21900000.00, false",
        "20000000.00, 22000000.00, false",
        "20000000.00, 22000000.01, true",
        "0.00, 1000000.00, false",
        "0.00, 1000000.01, true"
    })
    void a_movement_is_asked_about_when_it_is_above_both(String opening, String closing, boolean asked) {
        assertThat(USUAL.isPassed(usd(opening), usd(closing))).isEqualTo(asked);
    }

    @Test
    void the_sample_policy_asks_from_a_million_and_ten_percent() {
        assertThat(PolicyFile.read(Path.of("jobs/policy.yaml"))
                        .policy()
                        .orElseThrow()
                        .explainedAbove())
                .isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ amount: 1.5, percent: 10 } | explain_movements_above.amount",
                "{ amount: -1.00, percent: 10 } | explain_movements_above.amount",
                "{ amount: 1.00, percent: 10 % } | explain_movements_above.percent",
                "{ amount: 1.00 } | explain_movements_above.percent",
                "{ amount: 1.00, percent: 1, both: true } | explain_movements_above.both",
                "10 | explain_movements_above"
            })
    void a_threshold_that_cannot_be_read_refuses_the_policy(String value, String key) throws IOException {
        String text = Files.readString(Path.of("jobs/policy.yaml"))
                .replaceAll("(?m)^explain_movements_above: .*$", "explain_movements_above: " + value);
        PolicyRead read = PolicyFile.read(Files.writeString(folder.resolve("policy.yaml"), text));

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
