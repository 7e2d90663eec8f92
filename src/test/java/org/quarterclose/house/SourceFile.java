package org.quarterclose.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text file of the repository.
 *
 * @param name its path from the repository's top, with {@code /}
 */
record SourceFile(String name, String text) {

    private static final Pattern NOT_CODE = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
            + "|'(?:\\\\.[^']*|[^'\\\\])'"
            + "|//[^\\n]*"
            + "|/\\*[\\s\\S]*?\\*/");
    private static final Pattern NOT_SQL = Pattern.compile("'[^']*'|--[^\\n]*|/\\*[\\s\\S]*?\\*/");

    static SourceFile read(Path top, Path file, Charset charset) {
        try {
            return new SourceFile(top.relativize(file).toString().replace('\\', '/'), Files.readString(file, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isJava() {
        return name.endsWith(".java");
    }

    boolean isSql() {
        return name.endsWith(".sql");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** The text without comments, strings and characters; line numbers stay what they were. */
    SourceFile codeOnly() {
        Pattern other = isSql() ? NOT_SQL : NOT_CODE;
        return new SourceFile(
                name,
                other.matcher(text)
                        .replaceAll(found -> "\n".repeat((int)
                                found.group().chars().filter(c -> c == '\n').count())));
    }
}
