package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;

class SpendSplitTest {

    @Test
    void three_thirds_of_100_are_33_34_and_twice_33_33() {
        assertThat(split("33.3333333", "33.3333333", "33.3333334")).containsExactly("33.33", "33.33", "33.34");
        assertThat(split("33.33333334", "33.33333333", "33.33333333")).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void of_equal_remainders_the_earlier_year_takes_the_cent() {
        assertThat(split("0.005", "0.005")).containsExactly("0.01", "0.00");
    }

    @Test
    void negative_amounts_are_split_alike() {
        assertThat(split("-0.005", "-0.005")).containsExactly("0.00", "-0.01");
    }

    @Test
    void nothing_has_no_parts() {
        assertThat(split()).isEmpty();
    }

    @Test
    void parts_always_add_up_to_the_rounded_sum_and_stay_within_a_cent_of_the_exact_part() {
        Random random = new Random(20031031);
        for (int round = 0; round < 10_000; round++) {
            List<BigDecimal> exact = new ArrayList<>();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                exact.add(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 5));
            }
            BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Money> parts = SpendSplit.split(exact, "USD", RoundingMode.HALF_UP);
            assertThat(parts.stream().reduce(Money.zero("USD"), Money::plus))
                    .isEqualTo(Money.rounded(sum, "USD", RoundingMode.HALF_UP));
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i).amount().subtract(exact.get(i)).abs()).isLessThan(new BigDecimal("0.01001"));
            }
        }
    }

    private static List<String> split(String... exact) {
        List<BigDecimal> parts = new ArrayList<>();
        for (String part : exact) {
            parts.add(new BigDecimal(part));
        }
        return SpendSplit.split(parts, "USD", RoundingMode.HALF_UP).stream()
                .map(Money::plain)
                .toList();
    }
}
