package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.report.SampleClose.usd;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roll-forwards as XBRL facts. */
class XbrlFactsTest {

    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00";

    @TempDir
    Path folder;

    private final SampleClose close = Samples.complete();

    @Test
    void the_file_is_well_formed_xbrl_json() throws IOException {
        JsonNode report = report();
        JsonNode info = report.path("documentInfo");
        assertThat(info.path("documentType").asString()).isEqualTo("https://xbrl.org/2021/xbrl-json");
        assertThat(info.path("taxonomy").get(0).asString())
                .isEqualTo("https://xbrl.fasb.org/us-gaap/2025/elts/us-gaap-2025.xsd");
        assertThat(names(report)).containsExactly("documentInfo", "facts");
        Set<String> prefixes = new HashSet<>(names(info.path("namespaces")));
        report.path("facts").properties().forEach(fact -> fact(fact, report.path("facts"), prefixes));
        assertThat(report.path("facts").size()).isGreaterThan(20);
    }

    private static void fact(Map.Entry<String, JsonNode> fact, JsonNode facts, Set<String> prefixes) {
        JsonNode one = fact.getValue();
        JsonNode dimensions = one.path("dimensions");
        assertThat(fact.getKey()).matches("[A-Za-z][A-Za-z0-9-]*");
        assertThat(one.path("value").isString()).as(fact.getKey()).isTrue();
        if (dimensions.path("concept").asString().equals("xbrl:note")) {
            assertThat(names(dimensions)).containsExactly("concept", "noteId", "language");
            assertThat(dimensions.path("noteId").asString()).isEqualTo(fact.getKey());
            return;
        }
        assertThat(names(one)).containsExactly("value", "decimals", "dimensions", "links");
        assertThat(one.path("value").asString()).matches("-?[0-9]+\\.[0-9]{2}");
        assertThat(one.path("decimals").isInt()).isTrue();
        assertThat(names(dimensions)).containsExactly("concept", "entity", "period", "unit");
        for (String name : List.of("concept", "entity", "unit")) {
            assertThat(prefixes).contains(dimensions.path(name).asString().split(":")[0]);
        }
        assertThat(dimensions.path("period").asString()).matches(INSTANT + "(/" + INSTANT + ")?");
        String note = one.path("links").path("footnote").path("_").get(0).asString();
        assertThat(facts.has(note)).as(note).isTrue();
    }

    @Test
    void the_environmental_schedule_is_tagged_from_opening_to_closing() throws IOException {
        JsonNode facts = report().path("facts");
        Movements quarter = close.totals().quarter();
        assertThat(value(facts, "environmental-opening"))
                .isEqualTo(quarter.opening().plain());
        assertThat(value(facts, "environmental-closing"))
                .isEqualTo(quarter.closing().plain());
        assertThat(value(facts, "environmental-quarter-payments"))
                .isEqualTo(quarter.payments().negated().plain());
        assertThat(facts.path("environmental-opening")
                        .path("dimensions")
                        .path("period")
                        .asString())
                .isEqualTo("2003-07-01T00:00:00");
        assertThat(facts.path("environmental-closing")
                        .path("dimensions")
                        .path("period")
                        .asString())
                .isEqualTo("2003-10-01T00:00:00");
        assertThat(facts.path("environmental-year-to-date-payments")
                        .path("dimensions")
                        .path("period")
                        .asString())
                .isEqualTo("2003-01-01T00:00:00/2003-10-01T00:00:00");
        BigDecimal foot = amount(facts, "environmental-opening")
                .add(amount(facts, "environmental-quarter-incurred"))
                .add(amount(facts, "environmental-quarter-revisions-released"))
                .subtract(amount(facts, "environmental-quarter-payments"));
        assertThat(foot).isEqualByComparingTo(amount(facts, "environmental-closing"));
        assertThat(amount(facts, "environmental-current").add(amount(facts, "environmental-noncurrent")))
                .isEqualByComparingTo(amount(facts, "environmental-closing"));
        assertThat(value(facts, "note-environmental-quarter-payments"))
                .isEqualTo("roll-forward.csv, column payments, all rows of class LITIGATION and REMEDIATION");
    }

    @Test
    void a_retirement_obligation_has_elements_of_its_own_and_what_has_none_is_named_with_the_closing()
            throws IOException {
        List<Money> moved = new ArrayList<>();
        List.of("100.00", "5.00", "-2.00", "1.25", "-3.00", "0.00", "0.00", "-0.75", "-0.50", "0.00")
                .forEach(amount -> moved.add(usd(amount)));
        Movements quarter = Movements.ofColumns(moved);
        close.rows.clear();
        close.rows.add(new RollForwardRow(
                0, "CDA", "TANK", ObligationClass.RETIREMENT, quarter, quarter, usd("0.00"), usd("10.00")));
        close.measurements.clear();
        close.spend.clear();
        JsonNode facts = report().path("facts");
        assertThat(value(facts, "retirement-quarter-incurred")).isEqualTo("5.00");
        assertThat(value(facts, "retirement-quarter-revisions")).isEqualTo("-2.00");
        assertThat(value(facts, "retirement-quarter-accretion")).isEqualTo("1.25");
        assertThat(value(facts, "retirement-quarter-payments-released")).isEqualTo("3.50");
        assertThat(value(facts, "retirement-closing")).isEqualTo("100.00");
        assertThat(value(facts, "retirement-current")).isEqualTo("10.00");
        assertThat(value(facts, "note-retirement-closing"))
                .isEqualTo(
                        "roll-forward.csv, column closing, all rows of class RETIREMENT; moved in the quarter and tagged"
                                + " by no element: fx -0.75");
        assertThat(facts.path("retirement-closing")
                        .path("dimensions")
                        .path("concept")
                        .asString())
                .isEqualTo("us-gaap:AssetRetirementObligation");
    }

    @Test
    void without_the_key_and_under_ifrs_there_is_no_such_file() throws IOException {
        close.framework = Framework.IAS_37;
        ReportFiles.write(close, Files.createDirectory(folder.resolve("ifrs")));
        close.framework = Framework.US_GAAP;
        close.xbrl = null;
        ReportFiles.write(close, Files.createDirectory(folder.resolve("without")));
        assertThat(folder.resolve("ifrs/xbrl-facts.json")).doesNotExist();
        assertThat(folder.resolve("without/xbrl-facts.json")).doesNotExist();
    }

    private JsonNode report() throws IOException {
        ReportFiles.write(close, folder);
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve("xbrl-facts.json")));
    }

    private static String value(JsonNode facts, String id) {
        return facts.path(id).path("value").asString();
    }

    private static BigDecimal amount(JsonNode facts, String id) {
        return new BigDecimal(value(facts, id));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
