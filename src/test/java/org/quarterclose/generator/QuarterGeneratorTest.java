package org.quarterclose.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.generator.QuarterGenerator.Order;
import org.quarterclose.generator.QuarterGenerator.Size;
import org.quarterclose.generator.QuarterGenerator.Stray;

class QuarterGeneratorTest {

    private static final Size SMALL = new Size(7, 5_000, 50, 2, 0);

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(written("one", Order.of(SMALL))).isEqualTo(written("other", Order.of(SMALL)));
    }

    @Test
    void another_seed_gives_other_bytes() throws IOException {
        Order other = Order.of(new Size(8, 5_000, 50, 2, 0));

        assertThat(written("one", Order.of(SMALL))).isNotEqualTo(written("other", other));
    }

    @Test
    void a_line_has_sixteen_columns_and_about_a_hundred_and_fifty_bytes() throws IOException {
        String file = written("quarter", Order.of(SMALL)).get("estimates/part-1.csv");

        assertThat(file.lines().findFirst().orElseThrow().split(",")).hasSize(16);
        assertThat(file.length() / 2_500).isBetween(140, 160);
    }

    @Test
    void descriptions_hold_commas_quotes_line_breaks_and_accents() throws IOException {
        String file = written("quarter", Order.of(SMALL)).get("estimates/part-1.csv");

        assertThat(file).contains("\"Regrade and cover, cell ", "\"24\"\" liner", "\"Pumps and power,\n", "Cañón");
    }

    @Test
    void all_lines_of_an_obligation_have_one_share_and_most_have_none() throws IOException {
        Map<String, Set<String>> shares = plainLines(written("quarter", Order.of(SMALL)))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[7] + cells[8], Collectors.toSet())));

        assertThat(shares)
                .hasSize(50)
                .allSatisfy((id, share) -> assertThat(share).hasSize(1));
        assertThat(shares.values().stream().filter(Set.of("")::equals).count()).isBetween(30L, 49L);
    }

    @Test
    void an_obligation_is_spent_within_four_years() throws IOException {
        Map<String, Set<String>> years = plainLines(written("quarter", Order.of(SMALL)))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[9].substring(0, 4), Collectors.toSet())));

        assertThat(years).allSatisfy((id, spent) -> assertThat(spent).hasSize(4));
        assertThat(Set.copyOf(years.values())).hasSizeGreaterThan(8);
    }

    @Test
    void two_thirds_of_the_lines_have_a_best_estimate() throws IOException {
        List<String[]> lines = plainLines(written("quarter", Order.of(SMALL))).toList();
        long best = lines.stream().filter(cells -> !cells[6].isEmpty()).count();

        assertThat(100 * best / lines.size()).isBetween(62L, 71L);
    }

    @Test
    void retirement_comes_only_when_asked_for() throws IOException {
        Order asked = new Order(SMALL, 5, true, false, Stray.NONE);

        assertThat(written("quarter", Order.of(SMALL)).get("obligations.csv"))
                .contains("REMEDIATION", "LITIGATION")
                .doesNotContain("RETIREMENT");
        assertThat(written("asked", asked).get("obligations.csv")).contains("RETIREMENT");
    }

    @Test
    void scattered_lines_are_those_of_the_same_obligations() throws IOException {
        Order scattered = new Order(SMALL, 5, false, true, Stray.NONE);

        List<String> ids = plainLines(written("quarter", scattered))
                .map(cells -> cells[0])
                .limit(20)
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void more_obligations_than_lines_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(1, 10, 11, 1, 0));
    }

    private Map<String, String> written(String name, Order order) throws IOException {
        Path quarter = folder.resolve(name);
        QuarterGenerator.write(quarter, order);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(quarter)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(quarter.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Lines without a quote mark, cut at their commas. */
    private static Stream<String[]> plainLines(Map<String, String> files) {
        return Stream.of("estimates/part-1.csv", "estimates/part-2.csv")
                .flatMap(name -> files.get(name).lines().skip(1))
                .filter(line -> !line.contains("\"") && line.startsWith("OB-"))
                .map(line -> line.split(",", -1));
    }
}
