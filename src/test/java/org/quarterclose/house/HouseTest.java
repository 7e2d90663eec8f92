package org.quarterclose.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program keeps the rules of the house, but for what {@link Exemptions} names. */
class HouseTest {

    private static final Rooms ROOMS = new Rooms(Rooms.PROGRAM);
    private static final Repository REPOSITORY = new Repository(Path.of("").toAbsolutePath());
    private static final List<JavaClass> CLASSES = ProgramClasses.ofMain();
    private static final List<Breach> BREACHES = breaches();

    @Test
    void every_room_has_classes_so_that_no_rule_looks_at_nothing() {
        Set<String> found = CLASSES.stream().map(ROOMS::of).collect(Collectors.toSet());
        assertThat(found).containsAll(Rooms.IN_ORDER);
        assertThat(REPOSITORY.texts("src/main", ".sql")).isNotEmpty();
        assertThat(REPOSITORY.texts("src/main", ".java").stream().flatMap(file -> Methods.of(file).stream()))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void the_program_breaks_no_rule() {
        assertThat(BREACHES).filteredOn(notExempt()).isEmpty();
    }

    @Test
    void every_exemption_is_still_needed() {
        assertThat(Exemptions.all())
                .allSatisfy(exemption ->
                        assertThat(BREACHES).describedAs(exemption.toString()).anyMatch(exemption::covers));
    }

    private static Predicate<Breach> notExempt() {
        List<Exemption> exemptions = Exemptions.all();
        return breach -> exemptions.stream().noneMatch(exemption -> exemption.covers(breach));
    }

    private static List<Breach> breaches() {
        List<SourceFile> program = REPOSITORY.texts("src/main", ".java", ".sql");
        List<String> names = REPOSITORY.names();
        return Stream.of(
                        brokenBy(CLASSES, new DependencyRules(ROOMS).all()),
                        brokenBy(CLASSES, new CallRules(ROOMS).all()),
                        brokenBy(CLASSES, new ShapeRules(ROOMS).all()),
                        brokenBy(program, SourceRules.program()),
                        brokenBy(REPOSITORY.everything(), SourceRules.repository()),
                        Repository.strangersAtTheTop(names),
                        Repository.packagesWithoutInfo(names.stream()
                                .filter(name -> name.startsWith("src/main/java/"))
                                .toList()))
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<Breach> brokenBy(Collection<T> subjects, List<Rule<T>> rules) {
        return rules.stream().flatMap(rule -> rule.breaches(subjects).stream()).toList();
    }
}
