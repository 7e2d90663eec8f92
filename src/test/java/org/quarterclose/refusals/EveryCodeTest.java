package org.quarterclose.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.measurement.DroppedRecovery;
import org.quarterclose.measurement.Retirement;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.ControlTotal;
import org.quarterclose.portfolio.CurrencyLaws;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.RetirementLaws;
import org.quarterclose.rollforward.LeftTheYear;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.QuarterEvents;
import org.quarterclose.rollforward.RetirementCostUnknown;
import org.quarterclose.rollforward.RollForwardRow;
import org.quarterclose.rollforward.TransferBeyondEstimate;

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

    /** What takes more than a file: see MissingFolderTest; a posted quarter cannot be had without a database. */
    private static final Map<Code, Problem> MORE_THAN_A_FILE = new EnumMap<>(Map.of(
            Code.FOLDER_MISSING,
            Problem.of(
                    Code.FOLDER_MISSING,
                    SourceLine.file("in/2003-Q3"),
                    "found no such folder; expected the quarter's folder"),
            Code.OPENING_NOT_FIRST,
            Problem.of(
                    Code.OPENING_NOT_FIRST,
                    SourceLine.file("opening-balances.csv"),
                    "found opening balances although the quarter before is posted; expected none"),
            Code.RECOVERY_DROPPED,
            DroppedRecovery.of("R1", Money.of("40.00", "USD")),
            Code.YEAR_TO_DATE_DROPPED,
            paidAndGone(),
            Code.TRANSFER_BEYOND_ESTIMATE,
            beyond(),
            Code.TRANSFER_WITHOUT_ESTIMATE,
            RetirementLaws.transferWithoutEstimate(handedOn()),
            Code.RETIREMENT_COST_UNKNOWN,
            revisedDown(),
            Code.CURRENCY_CHANGED,
            CurrencyLaws.currencyChanged(inCanada(), "USD"),
            Code.CONTROL_TOTAL_MIXED,
            CurrencyLaws.mixedControlTotal(
                    new ControlTotal(
                            "estimates/north.csv",
                            null,
                            BigDecimal.TEN,
                            null,
                            null,
                            new SourceLine("control-totals.csv", 2)),
                    new TreeSet<>(Set.of("CAD", "USD")))));

    static {
        SourceLine file = SourceLine.file("estimates/north-final.csv");
        MORE_THAN_A_FILE.put(
                Code.FILE_DUPLICATE,
                Problem.of(
                        Code.FILE_DUPLICATE,
                        file,
                        "found the same content as in estimates/north.csv; expected each file once, under one name"));
        MORE_THAN_A_FILE.put(
                Code.FILE_OF_LAST_QUARTER,
                Problem.of(
                        Code.FILE_OF_LAST_QUARTER,
                        file,
                        "found the very file that the quarter before was closed with, estimates/north.csv"));
    }

    /** Settled in an earlier quarter of the year. */
    private static Problem paidAndGone() {
        Money paid = Money.of("900.00", "USD");
        Movements year = Movements.none("USD").openingAt(paid).plus(Movements.ofColumns(columns(paid.negated())));
        RollForwardRow row = new RollForwardRow(
                0, "MILL", "ROADS", ObligationClass.REMEDIATION, year, year, paid.minus(paid), paid.minus(paid));
        return LeftTheYear.of(row, SourceLine.file("closing of 2003-Q2 version 1"))
                .orElseThrow();
    }

    private static Problem beyond() {
        Money zero = Money.of("0.00", "USD");
        QuarterEvents events = new QuarterEvents(zero, Money.of("400000.00", "USD"), zero, zero, zero, zero);
        Retirement nothing = new Retirement(null, List.of(), Money.of("44353.13", "USD"), false, zero);
        return TransferBeyondEstimate.of(inCanada(), nothing, events).orElseThrow();
    }

    private static Activity handedOn() {
        return new Activity(
                "A2",
                LocalDate.of(2003, 8, 2),
                "HEAP",
                ActivityKind.DISPOSAL,
                Money.of("5.00", "USD"),
                "Deed 8",
                new SourceLine("activity.csv", 3));
    }

    /** An operating property's, by 600.00. */
    private static Problem revisedDown() {
        Money opening = Money.of("1000.00", "USD");
        List<Money> moved = new ArrayList<>(columns(Money.of("0.00", "USD")));
        moved.set(Movements.COLUMNS.indexOf("revisions"), Money.of("-600.00", "USD"));
        Movements quarter = Movements.none("USD").openingAt(opening).plus(Movements.ofColumns(moved));
        RollForwardRow row = new RollForwardRow(
                0, "MINE", "ADIT", ObligationClass.RETIREMENT, quarter, quarter, moved.get(0), moved.get(0));
        return RetirementCostUnknown.of(row, inCanada()).orElseThrow();
    }

    private static List<Money> columns(Money payments) {
        return Movements.COLUMNS.stream()
                .map(column -> column.equals("payments") ? payments : Money.of("0.00", "USD"))
                .toList();
    }

    private static Obligation inCanada() {
        return new Obligation(
                0,
                "ADIT",
                "MINE",
                ObligationClass.REMEDIATION,
                "Adit",
                Likelihood.PROBABLE,
                "CAD",
                null,
                "",
                null,
                false,
                null,
                "",
                "",
                new SourceLine("obligations.csv", 3));
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
        List<Code> provoked = new ArrayList<>(MORE_THAN_A_FILE.keySet());
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

        assertThat(source).contains(MORE_THAN_A_FILE.get(Code.OPENING_NOT_FIRST).message());
    }

    @Test
    void only_these_are_warnings() {
        assertThat(Arrays.stream(Code.values()).filter(code -> code.severity() == Severity.WARNING))
                .containsExactlyInAnyOrder(
                        Code.FILE_UNKNOWN,
                        Code.TITLE_ABOVE_HEADER,
                        Code.COLUMN_UNKNOWN,
                        Code.FILE_OF_LAST_QUARTER,
                        Code.HEADER_REPEATED,
                        Code.NOTE_ROW,
                        Code.TOTAL_ROW,
                        Code.EXTENSION_DIFFERS,
                        Code.RELEASE_AFTER_QUARTER_END,
                        Code.RELEASED_WITH_BOND,
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
                        Code.ESTIMATE_STALE,
                        Code.SPENDING_OVERDUE,
                        Code.COST_BASIS_STALE,
                        Code.COLLECTED_ABOVE_RECEIVABLE);
    }

    private String document() {
        Map<Code, Fixture> byCode = new EnumMap<>(Code.class);
        fixtures().forEach(fixture -> byCode.put(fixture.code(), fixture));
        ErrorsDocument document = new ErrorsDocument();
        for (Code code : Code.values()) {
            Fixture fixture = byCode.get(code);
            if (fixture == null) {
                document.add(MORE_THAN_A_FILE.get(code), meaning(code), example(code));
            } else {
                document.add(
                        fixture,
                        said(fixture, problems(fixture, folder.resolve(code.name())))
                                .get(0));
            }
        }
        return document.toString();
    }

    private static String meaning(Code code) {
        return switch (code) {
            case FOLDER_MISSING -> "There is no such folder. Nothing is read or proposed.";
            case FILE_DUPLICATE -> "Two estimate files have the same bytes under different names.";
            case FILE_OF_LAST_QUARTER ->
                "An estimate file has the same bytes as one that the posted quarter before was closed with.";
            case YEAR_TO_DATE_DROPPED ->
                "An obligation that was paid, released or otherwise moved earlier in the fiscal year has left"
                        + " `obligations.csv`: the year to date would lose it.";
            case CURRENCY_CHANGED -> "An obligation is in another currency than the quarter before. It stays as it is.";
            case CONTROL_TOTAL_MIXED -> "A sender declares sums of a file whose amounts are in several currencies.";
            case RECOVERY_DROPPED -> "The books carry a recovery that is not listed any more. It stays as it is.";
            default -> "The quarter before is posted, so its closing is the opening; the file must agree with it.";
        };
    }

    private static String example(Code code) {
        return switch (code) {
            case FOLDER_MISSING -> "`quarter-close run 2003-Q3 --input in/2003-Q3`, and there is no such folder";
            case FILE_DUPLICATE -> "`estimates/north.csv`, and a copy of it as `estimates/north-final.csv`";
            case FILE_OF_LAST_QUARTER -> "`estimates/north.csv` of 2003-Q2, sent again as `estimates/north-final.csv`";
            case YEAR_TO_DATE_DROPPED ->
                "`obligations.csv` of 2003-Q3 without an obligation that was released in 2003-Q2";
            case CURRENCY_CHANGED -> "`obligations.csv` with `CAD` for an obligation that was posted in USD";
            case CONTROL_TOTAL_MIXED -> "`sum_low` of a file with lines of obligations in CAD and in USD";
            case RECOVERY_DROPPED -> "`recoveries.csv` without a recovery that the posted quarter before carried";
            default -> "`opening-balances.csv` in the folder of a quarter that follows a posted one";
        };
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
