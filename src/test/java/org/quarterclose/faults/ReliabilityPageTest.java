package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page has a row for every fault at every place, and nothing else. */
class ReliabilityPageTest {

    @Test
    void every_fault_at_every_place_has_a_row() {
        List<String> expected = Arrays.stream(Fault.values())
                .flatMap(fault -> fault.places().stream().map(place -> ReliabilityPage.key(fault, place)))
                .toList();

        assertThat(ReliabilityPage.read().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void the_words_around_the_rows_are_the_current_ones() throws IOException {
        Map<String, String> rows = ReliabilityPage.read();

        assertThat(Files.readString(ReliabilityPage.DOCUMENT)).isEqualTo(ReliabilityPage.text(rows));
    }
}
