package org.quarterclose.house;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lengths, money without floating point, nothing half done: what the text of a file shows. */
final class SourceRules {

    private static final int LINES_OF_A_FILE = 300;
    private static final int COLUMNS = 120;
    private static final int LINES_OF_A_METHOD = 40;
    private static final int PARAMETERS = 5;

    private static final Pattern FLOATING_JAVA =
            Pattern.compile("\\b([Ff]loat|[Dd]ouble)\\b|\\b\\d[\\d_]*\\.\\d|\\b\\d[\\d_]*(\\.?[eE]\\d|[fFdD]\\b)");
    private static final Pattern FLOATING_SQL =
            Pattern.compile("(?i)\\b(double\\s+precision|real|float[48]?)\\b|\\b\\d+e\\d");
    private static final Pattern STUB = Pattern.compile("new\\s+UnsupportedOperationException\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TOD[O]|FIXM[E]|XX[X])\\b");
    private static final Pattern MACHINE = Pattern.compile(
            "(?<![\\w.-])/(wor[k]|far[m])\\b|/tmp/[hp]-|repo1?\\.maven\\.|repo\\.spring\\.|artifactor[y]|nexu[s]\\b|docker\\.io",
            Pattern.CASE_INSENSITIVE);

    private SourceRules() {}

    /** For Java and SQL of the program. */
    static List<Rule<SourceFile>> program() {
        return List.of(
                rule("files stay short", SourceRules::longFile),
                rule("lines stay short", file -> numbered(file, line -> line.length() > COLUMNS)),
                rule("methods stay short", SourceRules::longMethods),
                rule("few parameters", SourceRules::manyParameters),
                rule("no floating point", SourceRules::floating),
                rule("no stubs", file -> numbered(file.codeOnly(), STUB)));
    }

    /** For every text that is published. */
    static List<Rule<SourceFile>> repository() {
        return List.of(
                rule("nothing left to do", file -> numbered(file, UNFINISHED)),
                rule("no names of machines", file -> numbered(file, MACHINE)));
    }

    private static Rule<SourceFile> rule(String name, Function<SourceFile, Stream<String>> findings) {
        return new Rule<>(name, findings, SourceFile::name);
    }

    private static Stream<String> longFile(SourceFile file) {
        int lines = file.lines().size();
        return lines > LINES_OF_A_FILE ? Stream.of(lines + " lines") : Stream.empty();
    }

    private static Stream<String> longMethods(SourceFile file) {
        return methods(file)
                .filter(method -> method.lines() > LINES_OF_A_METHOD)
                .map(method -> method.line() + ": " + method.name() + " takes " + method.lines() + " lines");
    }

    private static Stream<String> manyParameters(SourceFile file) {
        return methods(file)
                .filter(method -> !method.isConstructor() && method.parameters() > PARAMETERS)
                .map(method -> method.line() + ": " + method.name() + " takes " + method.parameters() + " parameters");
    }

    private static Stream<Methods.Method> methods(SourceFile file) {
        return file.isJava() ? Methods.of(file).stream() : Stream.empty();
    }

    private static Stream<String> floating(SourceFile file) {
        return numbered(file.codeOnly(), file.isSql() ? FLOATING_SQL : FLOATING_JAVA);
    }

    private static Stream<String> numbered(SourceFile file, Pattern forbidden) {
        return numbered(file, line -> forbidden.matcher(line).find());
    }

    private static Stream<String> numbered(SourceFile file, Predicate<String> forbidden) {
        List<String> lines = file.lines();
        return IntStream.range(0, lines.size())
                .filter(i -> forbidden.test(lines.get(i)))
                .mapToObj(i -> i + 1 + ": " + lines.get(i).strip());
    }
}
