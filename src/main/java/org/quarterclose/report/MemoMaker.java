package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.journal.EntrySteps;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.RecoverySteps;
import org.quarterclose.measurement.Step;
import org.quarterclose.measurement.Written;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Assumption;
import org.quarterclose.portfolio.Assumption.AssumptionKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.report.Explanation.Paragraph;
import org.quarterclose.report.Explanation.Subject;
import org.quarterclose.report.Explanation.Topic;
import org.quarterclose.rollforward.MovementSteps;
import org.quarterclose.rollforward.TranslationSteps;

/** Makes the measurement memo of one obligation: inputs, rule, arithmetic, movement, entries. Pure. */
public final class MemoMaker {

    private static final Set<AssumptionKind> LAYERED =
            Set.of(AssumptionKind.CARFR, AssumptionKind.INFLATION, AssumptionKind.MARKET_RISK);

    private final ObligationCase told;
    private final Obligation obligation;
    private final Measurement measurement;

    private MemoMaker(ObligationCase told) {
        this.told = told;
        this.obligation = told.inputs().obligation();
        this.measurement = told.stored().measurement();
    }

    public static Explanation of(ObligationCase told) {
        return of(told, List.of(), List.of());
    }

    /**
     * @param lines the obligation's estimate lines with their texts
     * @param notes on the explanation itself
     */
    public static Explanation of(ObligationCase told, List<ExplainedLine> lines, List<String> notes) {
        return new MemoMaker(told).memo(lines, notes);
    }

    private Explanation memo(List<ExplainedLine> lines, List<String> notes) {
        MeasurementSteps steps =
                new MeasurementSteps(told.policy(), told.header().quarter());
        List<Paragraph> paragraphs = new ArrayList<>();
        add(paragraphs, Topic.INPUTS, inputs());
        add(paragraphs, Topic.RULE, List.of(inWords(steps.rule(measurement, obligation))));
        add(paragraphs, Topic.ARITHMETIC, steps.arithmetic(measurement, told.inputs()));
        add(
                paragraphs,
                Topic.MOVEMENT,
                new MovementSteps(told.policy().framework(), told.sources(), through())
                        .steps(told.stored().row()));
        add(
                paragraphs,
                Topic.TRANSLATION,
                new TranslationSteps(told.policy().framework(), told.sources().opening())
                        .steps(told.stored().rows()));
        add(paragraphs, Topic.CHANGE, change());
        add(
                paragraphs,
                Topic.ENTRIES,
                new EntrySteps(told.policy().paymentsPostedBy())
                        .steps(told.stored().entries(), told.stored().row()).stream()
                                .map(MemoMaker::inWords)
                                .toList());
        add(paragraphs, Topic.RECOVERIES, recoveries());
        add(paragraphs, Topic.PROBLEMS, problems());
        Subject subject = new Subject(
                told.header(),
                obligation,
                measurement.basis().name(),
                told.stored().row().quarter().opening(),
                measurement.required());
        return new Explanation(subject, notes, lines, paragraphs);
    }

    private static Step inWords(Step step) {
        String text = Figures.inWords(step.text());
        return new Step(text, step.arithmetic(), step.amount(), step.citation(), step.source(), step.isDetail());
    }

    private Map<String, String> through() {
        String liability =
                told.policy().chart().liability(obligation.obligationClass()).number();
        return EntrySteps.through(told.stored().entries(), liability);
    }

    private static void add(List<Paragraph> paragraphs, Topic topic, List<Step> steps) {
        if (!steps.isEmpty()) {
            paragraphs.add(new Paragraph(topic, steps));
        }
    }

    private List<Step> inputs() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(duty()).from(obligation.source().toString()));
        if (!told.facts().lines().isEmpty()) {
            steps.add(Step.of("Estimate: " + Written.lines(measured()))
                    .from(told.facts().lines()));
        }
        told.facts().assumptions().stream().filter(this::isUsed).forEach(rate -> steps.add(rate(rate)));
        told.facts().activities().forEach(activity -> steps.add(activity(activity)));
        return steps;
    }

    private long measured() {
        return told.inputs().sums().stream().mapToLong(sum -> sum.lines()).sum();
    }

    private String duty() {
        StringBuilder words = new StringBuilder(capital(Words.of(obligation.obligationClass())));
        add(words, ", ", obligation.likelihood() == null ? "" : Words.of(obligation.likelihood()));
        add(words, ", property ", obligation.propertyId());
        add(words, ", authority: ", obligation.authority());
        add(words, ", incurred on ", text(obligation.incurredOn()));
        add(words, ", ", obligation.timingFixed() ? "amount and timing fixed" : "");
        add(words, ", released on ", text(obligation.releasedOn()));
        add(words, " by ", obligation.releaseReference());
        add(words, ", no estimate because: ", obligation.carryForwardReason());
        return words.toString();
    }

    private static void add(StringBuilder words, String before, String text) {
        if (!text.isBlank()) {
            words.append(before).append(text.strip().replaceAll("\\s+", " "));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private boolean isUsed(Assumption rate) {
        return obligation.obligationClass() == ObligationClass.RETIREMENT
                ? LAYERED.contains(rate.kind())
                : rate.kind() == AssumptionKind.DISCOUNT && measurement.discounted() != null;
    }

    private static Step rate(Assumption rate) {
        String key = rate.key().isEmpty() ? "" : " " + rate.key();
        return Step.of("Rate " + rate.kind() + key + ": " + Written.percent(rate.value()))
                .from(rate.source().toString())
                .asDetail();
    }

    private static Step activity(Activity activity) {
        String reference = activity.reference().isBlank() ? "" : ", " + activity.reference();
        return Step.of(
                        capital(Words.of(activity.kind())) + " on " + activity.date() + " (" + activity.id() + ")"
                                + reference,
                        activity.amount())
                .from(activity.source().toString())
                .asDetail();
    }

    /** Where it has to be explained, or is. */
    private List<Step> change() {
        QuarterChange change =
                new QuarterChange(told.stored().rows().presented(), told.facts().explained());
        MovementThreshold threshold = told.policy().explainedAbove();
        if (change.explained() == null && !change.isToBeExplained(threshold)) {
            return List.of();
        }
        Money opening = change.row().quarter().opening();
        String share = change.percent().isEmpty()
                ? "Nothing was carried last quarter"
                : change.percent() + " % of last quarter's balance";
        String asked = change.isToBeExplained(threshold)
                ? ", above " + Figures.inWords(threshold.toString()) + ": to be explained"
                : "";
        Step moved = Step.of(share + asked)
                .computed(
                        Written.of(change.row().closing()) + Written.MINUS + Written.of(opening) + " = "
                                + Written.of(change.movement()),
                        change.movement());
        return List.of(moved, said(change));
    }

    private static Step said(QuarterChange change) {
        if (change.explained() == null) {
            return Step.of("Nobody explains it");
        }
        String by = change.by().isBlank() ? "" : change.by() + ": ";
        return Step.of(by + change.explanation())
                .from(change.explained().source().toString());
    }

    private List<Step> recoveries() {
        if (told.stored().recoveries() == null) {
            return List.of();
        }
        Money closing = told.stored().row().closing();
        Money balance = told.facts().isAsset() ? Money.zero(closing.currency()) : closing;
        return new RecoverySteps(told.policy().framework(), told.facts().claims())
                .steps(told.stored().recoveries(), balance);
    }

    private List<Step> problems() {
        List<Step> steps = new ArrayList<>();
        told.found()
                .rejected()
                .forEach(row -> steps.add(Step.of("Row left out: " + String.join(" | ", row.fields()))
                        .from(row.place().toString())
                        .asDetail()));
        told.found().problems().forEach(problem -> steps.add(problem(problem)));
        return steps;
    }

    private static Step problem(Problem problem) {
        String column = problem.column().isEmpty() ? "" : ", " + problem.column();
        return Step.of(capital(Words.of(problem.severity())) + " " + problem.code() + column + ": "
                        + Figures.inWords(problem.message()) + ". " + problem.remedy())
                .from(problem.place().toString())
                .asDetail();
    }
}
