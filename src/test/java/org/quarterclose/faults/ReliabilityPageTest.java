package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page has rows of faults at their places, and nothing else. */
class ReliabilityPageTest {

    @Test
    void every_row_is_of_a_fault_at_its_place_and_none_that_every_build_sees_is_missing() {
        List<String> expected = Arrays.stream(Fault.values())
                .flatMap(fault -> fault.places().stream().map(place -> ReliabilityPage.key(fault, place)))
                .toList();

        assertThat(expected).containsSubsequence(ReliabilityPage.read().keySet());
        for (Fault fault : Fault.values()) {
            assertThat(ReliabilityPage.read().keySet())
                    .containsAll(fault.places().stream()
                            .filter(fault::isDaily)
                            .map(place -> ReliabilityPage.key(fault, place))
                            .toList());
        }
    }

    @Test
    void the_words_around_the_rows_are_the_current_ones() throws IOException {
        Map<String, String> rows = ReliabilityPage.read();

        assertThat(Files.readString(ReliabilityPage.DOCUMENT)).isEqualTo(ReliabilityPage.text(rows));
    }
}
