package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterclose.batch.StepDone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogTest {

    private static final Instant NOON = Instant.parse("2003-10-31T12:00:00.123456Z");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(new PrintStream(printed, true, StandardCharsets.UTF_8), () -> NOON);

    @Test
    void every_line_is_one_object_whatever_stands_in_it_and_however_it_comes() {
        PrintWriter writer = log.writer();
        writer.print("quarter-close: refused: \"2003-Q3\" is po");
        writer.println("sted\t\u20ac");
        writer.println();
        writer.println("openQuarter\nis over\r");
        log.stream().println("2003-10-31 WARN Fl\u00e4che");

        List<JsonNode> events = events();

        assertThat(events.stream().map(event -> event.get("message").asString()))
                .containsExactly(
                        "quarter-close: refused: \"2003-Q3\" is posted\t\u20ac",
                        "openQuarter",
                        "is over",
                        "2003-10-31 WARN Fl\u00e4che");
        assertThat(events.get(0).toString())
                .startsWith("{\"@timestamp\":\"2003-10-31T12:00:00.123Z\",\"log.level\":\"ERROR\",\"message\":")
                .endsWith(",\"service.name\":\"quarter-close\",\"ecs.version\":\"8.11\"}");
        assertThat(events.get(1).get("log.level").asString()).isEqualTo("INFO");
    }

    @Test
    void a_step_comes_with_its_figures() {
        log.step(new StepDone("measure", 10, "completed", Duration.ofMillis(250)));

        assertThat(events()).hasSize(1);
        assertThat(events().get(0).toString())
                .endsWith("\"event.action\":\"measure\",\"event.outcome\":\"success\",\"event.duration\":250000000,"
                        + "\"handled\":10}");
    }

    @Test
    void it_is_asked_for_on_the_command_line_or_else_in_the_environment() {
        Map<String, String> json = Map.of("QUARTER_CLOSE_LOG", "JSON");

        assertThat(JsonLog.isAsked(new String[] {"status", "--log", "json"}, Map.of()))
                .isTrue();
        assertThat(JsonLog.isAsked(new String[] {"--log=JSON", "status"}, Map.of()))
                .isTrue();
        assertThat(JsonLog.isAsked(new String[] {"status"}, json)).isTrue();
        assertThat(JsonLog.isAsked(new String[] {"status", "--log", "text"}, json))
                .isFalse();
        assertThat(JsonLog.isAsked(new String[] {"status", "--log"}, Map.of())).isFalse();
    }

    private List<JsonNode> events() {
        JsonMapper mapper = JsonMapper.builder().build();
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .toList();
    }
}
