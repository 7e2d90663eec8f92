package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Step;
import org.quarterclose.portfolio.Obligation;

/**
 * Why an obligation stands at its balance: a measurement memo, paragraph by paragraph, from the estimate lines to the
 * journal entries. Data only; the terminal, programs and the page each have a renderer.
 *
 * @param notes what a reader must know of the explanation itself, such as that the evidence was not at hand
 * @param lines the estimate lines; none where only their places are named
 */
public record Explanation(Subject subject, List<String> notes, List<ExplainedLine> lines, List<Paragraph> paragraphs) {

    public Explanation {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
        paragraphs = List.copyOf(paragraphs);
    }

    /** What is explained. */
    public record Subject(CloseHeader header, Obligation obligation, String basis, Money opening, Money required) {}

    /** Steps that belong together. */
    public record Paragraph(Topic topic, List<Step> steps) {

        public Paragraph {
            steps = List.copyOf(steps);
        }
    }

    /** What a paragraph is about, in the order in which they are told. */
    public enum Topic {
        INPUTS("Inputs"),
        RULE("Rule"),
        ARITHMETIC("Arithmetic"),
        MOVEMENT("Opening to closing"),
        TRANSLATION("In the currency of the books"),
        CHANGE("Change against last quarter"),
        ENTRIES("Journal entries"),
        RECOVERIES("Recoveries"),
        PROBLEMS("Errors and warnings");

        private final String heading;

        Topic(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }
}
