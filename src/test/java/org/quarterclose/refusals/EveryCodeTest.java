package org.quarterclose.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;

/** Every code can be provoked, and {@code docs/errors.md} says exactly what the program then says. */
class EveryCodeTest {

    private static final Path DOCUMENT = Path.of("docs", "errors.md");

    @TempDir
    Path folder;

    static List<Fixture> fixtures() {
        return Stream.of(FileFixtures.all(), EstimateFixtures.all(), RegisterFixtures.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void the_small_quarter_has_no_fault() {
        assertThat(new SmallQuarter().problems(folder)).isEmpty();
        assertThat(new SmallQuarter(SmallQuarter.Kind.RETIREMENT).problems(folder.resolve("retirement")))
                .isEmpty();
        assertThat(new SmallQuarter(SmallQuarter.Kind.FOREIGN).problems(folder.resolve("foreign")))
                .isEmpty();
        assertThat(new SmallQuarter(SmallQuarter.Kind.RECOVERED).problems(folder.resolve("recovered")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_fault_is_reported_once_with_its_place_and_with_what_follows_from_it_only(Fixture fixture) {
        List<Problem> problems = problems(fixture, folder);

        assertThat(said(fixture, problems)).hasSize(1);
        Set<Code> expected = EnumSet.of(fixture.code(), fixture.also().toArray(Code[]::new));
        assertThat(problems.stream().map(Problem::code).collect(Collectors.toSet()))
                .isEqualTo(expected);
        Problem found = said(fixture, problems).get(0);
        assertThat(found.message()).startsWith("found ");
        assertThat(found.severity() == Severity.WARNING || found.message().contains("expected "))
                .as("an error says what is expected: %s", found.message())
                .isTrue();
    }

    @Test
    void every_code_has_one_fixture() {
        List<Code> provoked = new ArrayList<>(MoreThanAFile.SHOWN.keySet());
        fixtures().forEach(fixture -> provoked.add(fixture.code()));

        assertThat(provoked).containsExactlyInAnyOrder(Code.values());
    }

    @Test
    void the_document_says_what_the_program_says() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("errors.write")) {
            Files.writeString(DOCUMENT, expected, UTF_8);
        }

        assertThat(Files.readString(DOCUMENT, UTF_8)).isEqualTo(expected);
        List<String> lines = expected.lines().toList();
        assertThat(Code.values()).allMatch(code -> ErrorsDocument.entries(lines, code) == 1);
    }

    @Test
    void the_document_quotes_what_only_a_posted_quarter_provokes() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/quarterclose/batch/CheckPortfolio.java"), UTF_8);

        assertThat(source)
                .contains(MoreThanAFile.SHOWN
                        .get(Code.OPENING_NOT_FIRST)
                        .problem()
                        .message());
    }

    @Test
    void only_these_are_warnings() {
        assertThat(Arrays.stream(Code.values()).filter(code -> code.severity() == Severity.WARNING))
                .containsExactlyInAnyOrder(
                        Code.FILE_UNKNOWN,
                        Code.TITLE_ABOVE_HEADER,
                        Code.COLUMN_UNKNOWN,
                        Code.FILE_OF_LAST_QUARTER,
                        Code.FILE_SAME_FIGURES,
                        Code.EXCHANGE_RATE_FAR,
                        Code.HEADER_REPEATED,
                        Code.NOTE_ROW,
                        Code.TOTAL_ROW,
                        Code.LINE_LIKE_TOTAL,
                        Code.EXTENSION_DIFFERS,
                        Code.YEARS_DIFFER,
                        Code.ESTIMATE_UNCHANGED,
                        Code.RELEASE_AFTER_QUARTER_END,
                        Code.RELEASED_WITH_BOND,
                        Code.PROPERTY_NAME_REPEATED,
                        Code.PAYMENT_ABOVE_BALANCE,
                        Code.PAYMENT_REPEATED,
                        Code.RETIREMENT_COST_UNKNOWN,
                        Code.OUT_OF_PERIOD,
                        Code.ZERO_MINIMUM,
                        Code.LATER_CONDITIONS,
                        Code.ESTIMATE_AFTER_QUARTER_END,
                        Code.OPENING_NOT_FIRST,
                        Code.LEDGER_ACCOUNT_UNKNOWN,
                        Code.RECOGNISED_LATE,
                        Code.INCURRED_LATER,
                        Code.LAYER_ABOVE_FLOWS,
                        Code.ESTIMATE_STALE,
                        Code.PAID_SINCE_ESTIMATE,
                        Code.SPENDING_OVERDUE,
                        Code.COST_BASIS_STALE,
                        Code.MOVEMENT_UNEXPLAINED,
                        Code.COLLECTED_ABOVE_RECEIVABLE);
    }

    private String document() {
        Map<Code, Fixture> byCode = new EnumMap<>(Code.class);
        fixtures().forEach(fixture -> byCode.put(fixture.code(), fixture));
        ErrorsDocument document = new ErrorsDocument();
        for (Code code : Code.values()) {
            Fixture fixture = byCode.get(code);
            if (fixture == null) {
                MoreThanAFile.Shown shown = MoreThanAFile.SHOWN.get(code);
                document.add(shown.problem(), shown.meaning(), shown.example());
            } else {
                document.add(
                        fixture,
                        said(fixture, problems(fixture, folder.resolve(code.name())))
                                .get(0));
            }
        }
        return document.toString();
    }

    private static List<Problem> problems(Fixture fixture, Path folder) {
        return new SmallQuarter(fixture.kind())
                .with(fixture.file(), fixture.text())
                .problems(folder);
    }

    private static List<Problem> said(Fixture fixture, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() == fixture.code())
                .filter(problem -> ErrorsDocument.where(problem).equals(fixture.where()))
                .toList();
    }
}
