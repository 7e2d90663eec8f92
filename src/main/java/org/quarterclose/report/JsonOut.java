package org.quarterclose.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON files for people and programs: keys in the order given, two blanks of indent, lines end in LF on every system.
 */
public final class JsonOut {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private static final ObjectWriter COMPACT = JsonMapper.builder().build().writer();

    private JsonOut() {}

    public static void write(Path file, Map<String, Object> content) throws IOException {
        Files.writeString(file, text(content), StandardCharsets.UTF_8);
    }

    /** The same text, for a program that reads our output. */
    public static String text(Map<String, Object> content) {
        return WRITER.writeValueAsString(content) + "\n";
    }

    /** One line, for a program that reads line by line. */
    public static String line(Map<String, Object> content) {
        return COMPACT.writeValueAsString(content) + "\n";
    }
}
