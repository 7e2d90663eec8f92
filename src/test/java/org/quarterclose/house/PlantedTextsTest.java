package org.quarterclose.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule about texts is seen to fail, on a text that breaks it by one, and to pass the text at its limit. */
class PlantedTextsTest {

    private static final List<Rule<SourceFile>> RULES = Stream.of(SourceRules.program(), SourceRules.repository())
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("files stay short", "301 lines", "\n".repeat(301)),
                Arguments.of("lines stay short", "1: " + "x".repeat(121), "x".repeat(121)),
                Arguments.of("methods stay short", "2: go takes 41 lines", method(39)),
                Arguments.of(
                        "few parameters",
                        "1: go takes 6 parameters",
                        "class A { void go(int a, int b, int c, int d, int e, int f) {} }"),
                Arguments.of("no floating point", "1: double rate;", "double rate;"),
                Arguments.of("no floating point", "1: var half = 0.5;", "var half = 0.5;"),
                Arguments.of("no floating point", "1: var all = 1e3;", "var all = 1e3;"),
                Arguments.of("no floating point", "1: var all = 1d;", "var all = 1d;"),
                Arguments.of("no floating point", "3: List<Float> all;", "/* a\n b */\nList<Float> all;"),
                Arguments.of(
                        "no stubs",
                        "1: throw new UnsupportedOperationException();",
                        "throw new UnsupportedOperationException();"),
                Arguments.of("nothing left to do", "1: // TO" + "DO later", "// TO" + "DO later"),
                Arguments.of("nothing left to do", "1: // FIX" + "ME", "// FIX" + "ME"),
                Arguments.of("no names of machines", "1: see /wo" + "rk/main", "see /wo" + "rk/main"),
                Arguments.of("no names of machines", "1: https://re" + "po1.maven.org", "https://re" + "po1.maven.org"),
                Arguments.of("no names of machines", "1: cd /tmp" + "/h-one", "cd /tmp" + "/h-one"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void a_planted_text_breaks_the_rule(String rule, String what, String text) {
        assertThat(brokenBy(rule, new SourceFile("A.java", text))).containsExactly(new Breach(rule, "A.java", what));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("\n".repeat(300)),
                Arguments.of("x".repeat(120)),
                Arguments.of(method(38)),
                Arguments.of("class A { void go(int a, int b, int c, int d, int e) {} }"),
                Arguments.of("class A { A(int a, int b, int c, int d, int e, int f) {} }"),
                Arguments.of("record A(int a, int b, int c, int d, int e, int f) {}"),
                Arguments.of("// a double entry at 0.5\nString said = \"a \\\" double of 1.5\"; char one = '\"';"),
                Arguments.of("/* double */ long hex = 0x1F; long many = 1_000; int shift = 1 << 20;"),
                Arguments.of("catch (UnsupportedOperationException unknown) {"),
                Arguments.of("String s = \"\"\"\n    a \"double\" of 1.5\n    \"\"\";"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_text_at_the_limit_breaks_no_rule(String text) {
        assertThat(RULES.stream().flatMap(rule -> rule.breaches(List.of(new SourceFile("A.java", text))).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate double precision,", "rate real,", "rate float8,", "select 1e3"})
    void a_column_that_floats_breaks_the_rule(String sql) {
        assertThat(brokenBy("no floating point", new SourceFile("V1.sql", sql))).hasSize(1);
    }

    @Test
    void a_word_in_a_sql_comment_or_text_is_no_type() {
        assertThat(brokenBy("no floating point", new SourceFile("V1.sql", "-- real\nselect 'double precision 1e3'")))
                .isEmpty();
    }

    @Test
    void every_rule_about_texts_has_a_planted_text_that_breaks_it() {
        assertThat(broken().map(planted -> planted.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(Rule::name).toList());
    }

    @Test
    void a_stranger_at_the_top_of_the_repository_is_found() {
        assertThat(Repository.strangersAtTheTop(List.of("pom.xml", ".editorconfig", "docs/a.md", "notes.txt", "tmp/a")))
                .extracting(Breach::place)
                .containsExactly("notes.txt", "tmp");
    }

    @Test
    void a_package_without_info_is_found() {
        assertThat(Repository.packagesWithoutInfo(
                        List.of("org/a/A.java", "org/a/package-info.java", "org/b/B.java", "org/b/c.txt")))
                .extracting(Breach::place)
                .containsExactly("org/b/");
    }

    @Test
    void what_git_ignores_is_not_looked_at(@TempDir Path top) throws IOException {
        Files.writeString(top.resolve(".gitignore"), "target/\n");
        Files.createDirectories(top.resolve("target"));
        Files.writeString(top.resolve("target").resolve("a.txt"), "a");
        Files.writeString(top.resolve("b.txt"), "b");
        assertThat(new Repository(top).names()).containsExactly(".gitignore", "b.txt");
    }

    private static String method(int linesInside) {
        return "class A {\n    void go() {\n" + "        ;\n".repeat(linesInside) + "    }\n}\n";
    }

    private static List<Breach> brokenBy(String name, SourceFile file) {
        return RULES.stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.breaches(List.of(file)).stream())
                .toList();
    }
}
