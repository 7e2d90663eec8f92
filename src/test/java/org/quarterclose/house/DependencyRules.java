package org.quarterclose.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may know whom: rooms look back only, and each library has its own rooms. */
record DependencyRules(Rooms rooms) {

    List<Rule<JavaClass>> all() {
        return List.of(
                rule("rooms look back only", this::looksAhead),
                rule("basics know only java", (from, to) -> isIn(from, "basics") && !isIn(to, "basics") && !isJava(to)),
                rule("pure rooms touch no file", (from, to) -> Rooms.PURE.contains(rooms.of(from)) && isOutside(to)),
                library("Spring only in wiring", Set.of("batch", "database", "cli"), "org.springframework"),
                jdbc(),
                library("opencsv only in intake", Set.of("intake"), "com.opencsv"),
                library("SnakeYAML only in policy", Set.of("policy"), "org.yaml.snakeyaml"),
                library("picocli only in cli", Set.of("cli"), "picocli"),
                library("Jackson only in report and evidence", Set.of("report", "evidence"), "tools.jackson"),
                library("metrics only in cli", Set.of("cli"), "io.prometheus"),
                library("PDF and deflating only in report", Set.of("report"), "org.apache.pdfbox", "com.jcraft.jzlib"),
                library("Flyway only in database", Set.of("database"), "org.flywaydb"),
                library(
                        "unpacking only in database",
                        Set.of("database"),
                        "org.apache.commons.compress",
                        "org.tukaani"));
    }

    private boolean looksAhead(JavaClass from, JavaClass to) {
        String other = rooms.of(to);
        return !other.isEmpty() && Rooms.place(other) > Rooms.place(rooms.of(from))
                || !other.isEmpty() && Rooms.place(other) < 0;
    }

    private Rule<JavaClass> jdbc() {
        Predicate<JavaClass> known = from ->
                isIn(from, "database") || outermost(from).getSimpleName().endsWith("Store");
        return rule(
                "JDBC only in stores and database",
                (from, to) -> !known.test(from) && isFrom(to, "java.sql", "javax.sql", "org.postgresql"));
    }

    private Rule<JavaClass> library(String name, Set<String> home, String... packages) {
        return rule(name, (from, to) -> !home.contains(rooms.of(from)) && isFrom(to, packages));
    }

    private Rule<JavaClass> rule(String name, BiPredicate<JavaClass, JavaClass> breaks) {
        return new Rule<>(
                name, from -> targets(from).filter(to -> breaks.test(from, to)).map(rooms::name), rooms::name);
    }

    private static Stream<JavaClass> targets(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
    }

    private boolean isIn(JavaClass type, String room) {
        return rooms.of(type).equals(room);
    }

    private static boolean isJava(JavaClass type) {
        return type.isPrimitive() || isFrom(type, "java");
    }

    private static boolean isOutside(JavaClass type) {
        return isFrom(type, "java.io", "java.nio.file", "java.net", "java.sql", "javax.sql")
                && !type.getName().equals("java.io.Serializable");
    }

    private static boolean isFrom(JavaClass type, String... packages) {
        return Stream.of(packages).anyMatch(one -> type.getName().startsWith(one + "."));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(DependencyRules::outermost).orElse(type);
    }
}
