package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargestTest {

    @Test
    void keeps_the_largest_and_of_equals_the_earlier() {
        Largest<String> largest = new Largest<>(2);
        for (String row : List.of("a1", "b3", "c3", "d3", "e2")) {
            largest.add(row, new BigDecimal(row.substring(1)));
        }
        assertThat(largest.largestFirst()).containsExactly("b3", "c3");
        assertThat(largest.inOrder()).containsExactly("b3", "c3");
        assertThat(largest.seen()).isEqualTo(5);
        assertThat(largest.leftOut()).isTrue();
    }

    @Test
    void order_of_coming_and_order_of_size_are_both_kept() {
        Largest<String> largest = new Largest<>(9);
        largest.add("small", BigDecimal.ONE);
        largest.add("large", BigDecimal.TEN);
        assertThat(largest.inOrder()).containsExactly("small", "large");
        assertThat(largest.largestFirst()).containsExactly("large", "small");
        assertThat(largest.leftOut()).isFalse();
    }
}
