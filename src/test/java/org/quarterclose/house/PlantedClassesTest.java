package org.quarterclose.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule about classes is seen to fail, on classes planted for it, and to leave alone what is allowed. */
class PlantedClassesTest {

    private static final Rooms ROOMS = new Rooms(Rooms.PROGRAM + ".house.planted");
    private static final List<JavaClass> CLASSES = ProgramClasses.planted(ROOMS.base());
    private static final List<Rule<JavaClass>> RULES = Stream.of(
                    new DependencyRules(ROOMS).all(), new CallRules(ROOMS).all(), new ShapeRules(ROOMS).all())
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rooms look back only                | basics.LooksAhead         | policy.Later
            basics know only java               | basics.KnowsLibrary       | com.opencsv.CSVParser
            pure rooms touch no file            | measurement.ReadsFile     | java.nio.file.Path
            Spring only in wiring               | portfolio.KnowsLibraries  | org.springframework.core.env.Environment
            opencsv only in intake              | portfolio.KnowsLibraries  | com.opencsv.ICSVParser
            SnakeYAML only in policy            | portfolio.KnowsLibraries  | org.yaml.snakeyaml.Yaml
            picocli only in cli                 | portfolio.KnowsLibraries  | picocli.CommandLine
            Jackson only in report and evidence | portfolio.KnowsLibraries  | tools.jackson.databind.ObjectMapper
            metrics only in cli | portfolio.KnowsLibraries | io.prometheus.metrics.model.snapshots.Labels
            PDF and deflating only in report | portfolio.KnowsLibraries | org.apache.pdfbox.pdmodel.PDDocument
            PDF and deflating only in report | portfolio.KnowsLibraries | com.jcraft.jzlib.Deflater
            Flyway only in database             | portfolio.KnowsLibraries  | org.flywaydb.core.Flyway
            unpacking only in database | portfolio.KnowsLibraries | org.apache.commons.compress.archivers.ArchiveEntry
            JDBC only in stores and database    | close.NotKept             | org.postgresql.PGConnection
            JDBC only in stores and database    | close.NotKept             | java.sql.SQLException
            every class stands in a room        | attic.NoRoom              | org.quarterclose.house.planted.attic
            no empty words in names             | evidence.ProofHelper      | ProofHelper
            no empty words in names             | evidence.DateUtils        | DateUtils
            fields are final                    | evidence.Changes          | state
            fields are final                    | evidence.Changes          | count
            stack traces only in cli    | report.ShowsTrace | java.lang.Exception.printStackTrace()
            nobody ends the program     | cli.SaysWhen      | java.lang.System.exit(int)
            nobody ends the program     | cli.SaysWhen      | java.lang.Runtime.halt(int)
            the clock only in batch and cli | journal.ReadsClock | java.time.Instant.now()
            the clock only in batch and cli | journal.ReadsClock | java.time.LocalDate.now()
            the clock only in batch and cli | journal.ReadsClock | java.time.LocalDateTime.now()
            the clock only in batch and cli | journal.ReadsClock | java.time.Clock.systemUTC()
            the clock only in batch and cli | journal.ReadsClock | java.lang.System.currentTimeMillis()
            the clock only in batch and cli | journal.ReadsClock | java.lang.System.nanoTime()
            the clock only in batch and cli | journal.ReadsClock | java.util.Date.<init>()
            the fiscal year only from the policy | report.OwnCalendar | org.quarterclose.basics.FiscalCalendar.<init>(int)
            the fiscal year only from the policy | report.OwnCalendar | org.quarterclose.basics.FiscalCalendar.DECEMBER
            """)
    void a_planted_class_breaks_the_rule(String rule, String place, String what) {
        assertThat(brokenBy(rule)).contains(new Breach(rule, place, what));
    }

    @Test
    void each_of_the_planted_calls_that_trust_the_machine_is_found_and_no_call_that_names_its_charset_or_locale() {
        assertThat(brokenBy("nothing depends on the machine's defaults"))
                .extracting(Breach::place)
                .hasSize(22)
                .containsOnly("report.TrustsDefaults");
    }

    @ParameterizedTest
    @CsvSource({
        "policy.LooksBack",
        "policy.Later",
        "close.PlantedStore",
        "close.PlantedStore$Reading",
        "database.Opens",
        "evidence.Implied",
        "cli.Asks"
    })
    void what_is_allowed_breaks_no_rule(String place) {
        assertThat(CLASSES).extracting(ROOMS::name).contains(place);
        assertThat(RULES.stream().flatMap(rule -> rule.breaches(CLASSES).stream()))
                .extracting(Breach::place)
                .doesNotContain(place);
    }

    @Test
    void the_command_line_may_read_the_clock_and_show_a_trace() {
        assertThat(RULES.stream().flatMap(rule -> rule.breaches(CLASSES).stream()))
                .filteredOn(breach -> breach.place().equals("cli.SaysWhen"))
                .extracting(Breach::rule)
                .containsOnly("nobody ends the program");
    }

    @Test
    void every_rule_about_classes_has_a_planted_class_that_breaks_it() {
        assertThat(RULES)
                .hasSize(21)
                .allSatisfy(rule -> assertThat(rule.breaches(CLASSES))
                        .describedAs(rule.name())
                        .isNotEmpty());
    }

    private static List<Breach> brokenBy(String name) {
        return RULES.stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.breaches(CLASSES).stream())
                .toList();
    }
}
