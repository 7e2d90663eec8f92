package org.quarterclose.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Step;
import org.quarterclose.report.ExplainedLine.Parsed;
import org.quarterclose.report.Explanation.Paragraph;

/** An explanation for programs: amounts are texts with at least two decimals; keys always stand in the same order. */
public final class ExplanationJson {

    private ExplanationJson() {}

    public static String text(Explanation explanation) {
        return JsonOut.text(of(explanation));
    }

    static Map<String, Object> of(Explanation explanation) {
        Explanation.Subject subject = explanation.subject();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("company", subject.header().company());
        map.put("quarter", subject.header().quarter().toString());
        map.put("version", subject.header().version());
        map.put("state", subject.header().state().name());
        map.put("obligation_id", subject.obligation().id());
        map.put("title", subject.obligation().title());
        map.put("property_id", subject.obligation().propertyId());
        map.put("class", subject.obligation().obligationClass().name());
        map.put("currency", subject.required().currency());
        map.put("basis", subject.basis());
        map.put("opening", subject.opening().plain());
        map.put("required", subject.required().plain());
        map.put("notes", explanation.notes());
        map.put(
                "estimate_lines",
                explanation.lines().stream().map(ExplanationJson::line).toList());
        map.put(
                "paragraphs",
                explanation.paragraphs().stream()
                        .map(ExplanationJson::paragraph)
                        .toList());
        return map;
    }

    private static Map<String, Object> line(ExplainedLine line) {
        Parsed parsed = line.parsed();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", line.place().file());
        map.put("line", line.place().line());
        map.put("byte_offset", line.byteOffset());
        map.put("raw", line.raw());
        map.put("low", plain(parsed.low()));
        map.put("best", plain(parsed.best()));
        map.put("high", plain(parsed.high()));
        map.put(
                "share_pct",
                parsed.declared() == null ? null : parsed.declared().percent());
        map.put("share_applied", !parsed.share().isWhole());
        if (parsed.details()) {
            map.put(
                    "spend_on",
                    parsed.spendOn() == null ? null : parsed.spendOn().toString());
            map.put("scenario", parsed.outlook().scenario());
            map.put("probability", plain(parsed.outlook().probability()));
            map.put("cost_basis_year", parsed.outlook().costBasisYear());
            map.put("later_conditions", parsed.later());
        }
        map.put("contributes", plain(line.counts()));
        map.put("arithmetic", line.how());
        return map;
    }

    private static Map<String, Object> paragraph(Paragraph paragraph) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("topic", paragraph.topic().name());
        map.put("heading", paragraph.topic().heading());
        map.put("steps", paragraph.steps().stream().map(ExplanationJson::step).toList());
        return map;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", step.text());
        map.put("arithmetic", step.arithmetic());
        map.put("amount", step.amount() == null ? null : step.amount().plain());
        map.put("citation", step.citation());
        map.put("source", step.source());
        return map;
    }

    private static String plain(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < Money.CENTS
                ? stripped.setScale(Money.CENTS).toPlainString()
                : stripped.toPlainString();
    }
}
