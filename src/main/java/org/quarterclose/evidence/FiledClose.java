package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which close lies in a published folder, by its {@code summary.json}. Two companies, or two databases, may publish
 * into one place.
 */
public record FiledClose(String company, String quarter, int version, String contentHash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Empty when the folder has no summary that can be read. */
    public static Optional<FiledClose> in(Path folder) {
        Path file = folder.resolve("summary.json");
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(of(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8))))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static FiledClose of(JsonNode summary) {
        return new FiledClose(
                summary.path("company").asString(""),
                summary.path("quarter").asString(""),
                summary.path("version").asInt(0),
                summary.path("content_hash").asString(""));
    }

    @Override
    public String toString() {
        return quarter + " version " + version + " of " + company + " (content " + contentHash + ")";
    }
}
