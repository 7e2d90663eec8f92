package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quarterclose.measurement.Facts;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.Step;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.report.Explanation.Paragraph;
import org.quarterclose.report.Explanation.Topic;

/**
 * docs/worked-examples.md holds the program's own explanations of small cases. After a change that is meant,
 * {@code mvn test -Dtest=WorkedExamplesTest -Dpolicy.write=true} writes them anew; read the difference.
 */
class WorkedExamplesTest {

    private static final Path DOCUMENT = Path.of("docs/worked-examples.md");
    private static final String HEAD = """
            # Every rule, worked by the program

            Written by the program itself, as `quarter-close explain` prints it, for the duty of an invented company at a
            property that is operating. A test renews this document and types every line of arithmetic into a calculator of
            its own. What the rules are: [accounting-policy.md](accounting-policy.md).
            """;
    private static final Path POLICY = Path.of("docs/accounting-policy.md");
    private static final Pattern AMOUNT = Pattern.compile("(?<![0-9,])[0-9]{1,3}(,[0-9]{3})*\\.[0-9]{2}(?![0-9%])");
    /** Figures of the wrong way, of the ledger, of several quarters or currencies, sums and differences, a paragraph. */
    private static final Set<String> NOT_MEASURED = Set.of(
            "5,580,000.00",
            "926.39",
            "0.01",
            "450.00",
            "330.00",
            "980.00",
            "650.00",
            "649.99",
            "130.00",
            "30,000.00",
            "37.53",
            // A tank of an operating property (ActivityQuarterTest).
            "350.00",
            // The year to date over two fiscal years (FiscalQuartersTest).
            "60,000.00",
            "40,000.00",
            "5,000.25",
            "7,000.00",
            "12,000.25",
            // A quarter in Canadian dollars (CurrencyQuartersTest).
            "1,000,000.00",
            "1,150,000.00",
            "1,200,000.00",
            "144,940.00",
            "148,100.00",
            "181,175.40",
            "200,000.00",
            "21.21",
            "21.23",
            "21.28",
            "21.39",
            "250,000.55",
            "3,160.00",
            "36,235.40",
            "36,405.00",
            "45,612.00",
            "5,860.00",
            "50,000.55",
            "7,602.00",
            "737,800.00",
            "886,995.00",
            "888,600.00");

    @Test
    void the_document_quotes_what_the_program_explains() throws IOException {
        if (Boolean.getBoolean("policy.write")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    @Test
    void every_amount_of_the_policy_document_is_one_that_the_program_explains() throws IOException {
        String worked = document();
        Set<String> missing = new TreeSet<>();
        Matcher amount = AMOUNT.matcher(Files.readString(POLICY));
        while (amount.find()) {
            if (!worked.contains(amount.group()) && !NOT_MEASURED.contains(amount.group())) {
                missing.add(amount.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_pocket_calculator_comes_to_every_printed_cent() {
        List<String> wrong = new ArrayList<>();
        int equations = 0;
        for (Explanation explanation : WorkedExamples.all().values()) {
            for (Step step : steps(explanation)) {
                equations += PocketCalculator.check(step.arithmetic(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(equations).isGreaterThan(200);
    }

    @Test
    void a_cent_that_is_wrong_is_seen() {
        List<String> wrong = new ArrayList<>();
        PocketCalculator.check("100,000.00 \u00f7 1.08^(40/4) = 46,319.36; 7.00 \u2212 4.00 = 3.00 paid", wrong);
        assertThat(wrong).hasSize(1).first().asString().contains("46319.34880");
    }

    @Test
    void every_basis_and_every_movement_has_an_example() {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        Set<String> words = new TreeSet<>();
        WorkedExamples.all().values().forEach(explanation -> {
            bases.add(Basis.valueOf(explanation.subject().basis()));
            paragraph(explanation, Topic.MOVEMENT).forEach(step -> words.add(step.text()));
        });
        assertThat(bases).containsExactlyInAnyOrder(Basis.values());
        assertThat(words)
                .contains(
                        "Payments",
                        "The passage of time",
                        "Taken over with a property",
                        "Handed on with a property",
                        "An approved difference between the prior closing and this opening",
                        "Recognised for the first time",
                        "The estimate changed",
                        "Owed no longer",
                        "Paid above the balance: expense, no movement of the liability",
                        "Paid above the balance: a loss on settlement");
    }

    @Test
    void every_rule_cites_its_paragraph() {
        WorkedExamples.all()
                .forEach((name, explanation) -> assertThat(
                                paragraph(explanation, Topic.RULE).get(0).citation())
                        .as(name)
                        .matches("(ASC|IAS|IFRS) [0-9].*"));
    }

    @Test
    void no_example_says_that_its_arithmetic_leads_elsewhere() {
        WorkedExamples.all()
                .forEach((name, explanation) -> assertThat(steps(explanation))
                        .as(name)
                        .noneMatch(step -> step.text().contains("does not lead to")));
    }

    @Test
    void facts_that_are_not_those_of_the_version_are_seen_by_a_balance_that_they_do_not_lead_to() {
        Obligation duty = Facts.probable("DUTY");
        MeasurementSteps.Inputs others =
                new MeasurementSteps.Inputs(duty, Facts.sums(Facts.Line.range("7.00", "9.00")), List.of(), null, null);
        Measurement measured = new Measurer(Facts.POLICY, Facts.Q3)
                .measure(duty, Facts.sums(Facts.Line.range("8.00", "9.00")), Facts.usd("0.00"));

        List<Step> steps = new MeasurementSteps(Facts.POLICY, Facts.Q3).arithmetic(measured, others);

        assertThat(steps)
                .anyMatch(step -> step.text().contains("does not lead to the balance of the version")
                        && step.arithmetic().equals("7.00 here, 8.00 in the version"));
    }

    @Test
    void the_arithmetic_of_the_first_example_reads_like_this() {
        Explanation basin = WorkedExamples.all().get("Minimum of a range, amounts already ours");
        assertThat(paragraph(basin, Topic.ARITHMETIC).get(0).arithmetic())
                .isEqualTo("18,000,000.00 (low; no best estimate) = 18,000,000.00 required");
        assertThat(paragraph(basin, Topic.ARITHMETIC).get(0).text())
                .isEqualTo("1 line; amounts are already ours: the share of 31 % was NOT applied again (ENTITY)");
        assertThat(paragraph(basin, Topic.MOVEMENT).get(1).arithmetic())
                .isEqualTo("required 18,000,000.00 \u2212 carried 2,000,000.00 = 16,000,000.00 revisions through 6420"
                        + " Provision for closed operations");
    }

    private static String document() {
        StringBuilder document = new StringBuilder(HEAD);
        for (Map.Entry<String, Explanation> example : WorkedExamples.all().entrySet()) {
            document.append("\n## ").append(example.getKey()).append("\n\n```\n");
            List<String> lines = ExplanationText.paragraphs(example.getValue());
            lines.stream().skip(1).forEach(line -> document.append(line).append('\n'));
            document.append("```\n");
        }
        return document.toString();
    }

    private static List<Step> steps(Explanation explanation) {
        return explanation.paragraphs().stream()
                .flatMap(paragraph -> paragraph.steps().stream())
                .toList();
    }

    private static List<Step> paragraph(Explanation explanation, Topic topic) {
        return explanation.paragraphs().stream()
                .filter(paragraph -> paragraph.topic() == topic)
                .map(Paragraph::steps)
                .findFirst()
                .orElseThrow();
    }
}
