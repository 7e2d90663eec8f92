package org.quarterclose.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code performance.md} and {@code performance.json}, and the tables into a page that has room for them. */
final class Report {

    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";

    private final Settings settings;
    private final Runs runs;

    Report(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
    }

    void write() throws IOException {
        Map<String, String> facts = Machine.facts();
        List<String> lines = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .toList();
        String tables = new Markdown(settings, runs).write(lines);
        Files.writeString(settings.folder().resolve("performance.md"), tables, StandardCharsets.UTF_8);
        Files.writeString(settings.folder().resolve("performance.json"), json(facts), StandardCharsets.UTF_8);
        if (!settings.document().toString().isEmpty()) {
            replace(settings.document(), tables);
        }
        System.out.println(tables);
    }

    private String json(Map<String, String> facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", facts);
        all.put("goals", new Goals(runs).all().stream().map(Report::goal).toList());
        all.put("runs", runs.all());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", goal.what());
        fields.put(goal.atLeast() ? "atLeast" : "atMost", goal.limit());
        fields.put(
                "measured", goal.measured().isEmpty() ? null : goal.measured().getAsDouble());
        fields.put("verdict", goal.verdict().replace("*", ""));
        return fields;
    }

    private static void replace(Path page, String tables) throws IOException {
        String text = Files.readString(page, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no place for the tables");
        }
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + text.substring(end),
                StandardCharsets.UTF_8);
    }
}
