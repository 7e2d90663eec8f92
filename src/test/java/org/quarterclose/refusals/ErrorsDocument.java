package org.quarterclose.refusals;

import java.util.List;
import java.util.Locale;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Severity;

/** The text of {@code docs/errors.md}, made from the fixtures and what the program said about them. */
final class ErrorsDocument {

    private static final String TOP = """
            # Errors and warnings

            Everything that a close may find in its input. An **error** leaves out the row, file or obligation, and the
            close is INCOMPLETE until it is corrected (exit code 3). With a **warning** the figure stands, and a person
            should look at it. All are found in one run, and `exceptions.csv` lists them with file, line, column, value,
            message and remedy. A place without a line is the whole file.

            Each entry shows a file that provokes the code, and what the program then says. `<..>` is a byte that cannot
            be shown. The tests make this page from what the program says and fail when it is out of date;
            `mvn test -Dtest=EveryCodeTest -Derrors.write=true` writes it anew.
            """;

    private final StringBuilder text = new StringBuilder(TOP);

    /** One code that a file provokes. */
    void add(Fixture fixture, Problem said) {
        heading(fixture.code(), fixture.meaning());
        text.append(example(fixture)).append('\n');
        said(said);
    }

    /** One code that takes more than a file to provoke. */
    void add(Problem said, String meaning, String example) {
        heading(said.code(), meaning);
        text.append("Example: ").append(example).append("\n\n");
        said(said);
    }

    private void heading(Code code, String meaning) {
        String kind = code.severity() == Severity.ERROR ? "Error" : "Warning";
        text.append("\n## ").append(code).append("\n\n");
        text.append(kind).append(". ").append(meaning).append("\n\n");
    }

    private static String example(Fixture fixture) {
        String file = "`" + fixture.file() + "`";
        return switch (fixture.text()) {
            case SmallQuarter.MISSING -> "Example: no " + file + "\n";
            case SmallQuarter.FOLDER -> "Example: " + file + " is a folder\n";
            case "" -> "Example: " + file + " of 0 bytes\n";
            default -> "Example: " + file + "\n\n```\n" + shown(fixture.text()) + "```\n";
        };
    }

    private void said(Problem problem) {
        text.append("- place: `").append(where(problem).replace("\n", "<0A>")).append("`\n");
        text.append("- message: ")
                .append(problem.message().replace("\n", "<0A>"))
                .append('\n');
        text.append("- what to do: ").append(problem.remedy()).append('\n');
    }

    /** The place as the program prints it. */
    static String where(Problem problem) {
        String column = problem.column().isEmpty() ? "" : " " + problem.column();
        return problem.place() + column + (problem.value().isEmpty() ? "" : " '" + problem.value() + "'");
    }

    private static String shown(String content) {
        StringBuilder shown = new StringBuilder();
        content.chars().forEach(c -> {
            if (c == '\n' || c >= ' ' && c < 0x7F) {
                shown.append((char) c);
            } else {
                shown.append('<').append(String.format(Locale.ROOT, "%02X", c)).append('>');
            }
        });
        return content.endsWith("\n") ? shown.toString() : shown.append('\n').toString();
    }

    /** How many entries a page of this text has for a code: one is right. */
    static long entries(List<String> lines, Code code) {
        return lines.stream().filter(line -> line.equals("## " + code)).count();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
