package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code evidence/proposal.json} says a version is.
 *
 * @param format which state of the program published it; 1 where it does not say
 * @param purpose {@code CLOSE}, {@code DRY_RUN} or {@code WHAT_IF}
 * @param whatIf its name; empty otherwise
 * @param addsTo the posted versions of the quarter that its entries add to
 * @param priorVersion of the quarter before; 0 in the first close
 * @param priorContentHash of that version; empty in the first close
 */
public record ProposalIn(
        Quarter quarter,
        int version,
        int format,
        String purpose,
        String whatIf,
        String state,
        LocalDate yearToDateBegins,
        List<Integer> addsTo,
        int priorVersion,
        String priorContentHash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws DamagedFile when it is not as this program wrote it */
    public static ProposalIn read(Path folder) throws IOException {
        try {
            JsonNode json =
                    JSON.readTree(Files.readString(folder.resolve(EvidenceFolder.PROPOSAL), StandardCharsets.UTF_8));
            List<Integer> addsTo = new ArrayList<>();
            json.path("adds_to_versions").forEach(version -> addsTo.add(version.asInt()));
            return new ProposalIn(
                    Quarter.parse(json.path("quarter").asString("")),
                    json.path("version").asInt(),
                    json.path("format").asInt(1),
                    json.path("purpose").asString(""),
                    json.path("what_if").asString(""),
                    json.path("state").asString(""),
                    LocalDate.parse(json.path("year_to_date_begins").asString("")),
                    addsTo,
                    json.path("prior_version").asInt(0),
                    json.path("prior_content_hash").asString(""));
        } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
            throw new DamagedFile(
                    SourceLine.file(EvidenceFolder.PROPOSAL), "it cannot be read: " + unreadable.getMessage());
        }
    }

    public boolean isFirstClose() {
        return priorContentHash.isEmpty();
    }
}
