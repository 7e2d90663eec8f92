package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.measurement.Step;
import org.quarterclose.measurement.Written;
import org.quarterclose.report.ExplainedLine.Parsed;
import org.quarterclose.report.Explanation.Paragraph;
import org.quarterclose.report.Explanation.Subject;

/** An explanation as text: for the terminal, and for documents. */
public final class ExplanationText {

    /** Lines, and details of a paragraph, that are shown unless all are asked for. */
    public static final int SHOWN = 12;

    private final int most;
    private final List<String> out = new ArrayList<>();

    private ExplanationText(int most) {
        this.most = most;
    }

    /** @param all whether every line and step is written out */
    public static List<String> of(Explanation explanation, boolean all) {
        ExplanationText text = new ExplanationText(all ? Integer.MAX_VALUE : SHOWN);
        text.head(explanation.subject());
        explanation.notes().forEach(note -> text.out.add("note  " + note));
        text.lines(explanation.lines());
        explanation.paragraphs().forEach(text::paragraph);
        return text.out;
    }

    /** The paragraphs alone, as a document quotes them. */
    public static List<String> paragraphs(Explanation explanation) {
        ExplanationText text = new ExplanationText(Integer.MAX_VALUE);
        explanation.paragraphs().forEach(text::paragraph);
        return text.out;
    }

    private void head(Subject subject) {
        CloseHeader header = subject.header();
        String title = subject.obligation().title();
        out.add(subject.obligation().id() + (title.isBlank() ? "" : "  " + oneLine(title)));
        String whatIf = header.isWhatIf() ? " what-if " + header.whatIf() : "";
        out.add(header.quarter() + whatIf + " version " + header.version() + " (" + header.state() + "), "
                + header.company());
        out.add("carried " + Written.of(subject.required()) + " "
                + subject.required().currency() + " at " + header.quarter().end() + ", " + subject.basis()
                + "; opening " + Written.of(subject.opening()));
    }

    private void lines(List<ExplainedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.add("");
        out.add("Estimate lines");
        lines.stream().limit(most).forEach(this::line);
        left(lines.size(), "lines");
    }

    private void left(int count, String what) {
        if (count > most) {
            out.add("  … " + Figures.of((long) count - most) + " more " + what + "; --all shows them, --json has them");
        }
    }

    private void line(ExplainedLine line) {
        out.add("  " + line.place());
        if (line.raw() != null) {
            out.add("    raw     " + oneLine(line.raw()));
        }
        out.add("    parsed  " + parsed(line.parsed()));
        if (!line.how().isEmpty()) {
            out.add("    counts  " + line.how());
        }
    }

    private static String parsed(Parsed parsed) {
        List<String> cells = new ArrayList<>();
        cells.add("low " + (parsed.low() == null ? "blank" : Written.of(parsed.low())));
        cells.add("best " + (parsed.best() == null ? "blank" : Written.of(parsed.best())));
        cells.add("high " + (parsed.high() == null ? "blank" : Written.of(parsed.high())));
        if (!parsed.share().isWhole()) {
            cells.add("share " + Written.percent(parsed.share()) + " of the site's total");
        } else if (parsed.declared() != null) {
            cells.add("share " + Written.percent(parsed.declared()) + ", amounts already ours");
        }
        if (parsed.details()) {
            details(parsed, cells);
        }
        return String.join(", ", cells);
    }

    private static void details(Parsed parsed, List<String> cells) {
        if (parsed.spendOn() != null) {
            cells.add("spent by " + parsed.spendOn());
        }
        if (parsed.outlook().probability() != null) {
            cells.add("scenario '" + parsed.outlook().scenario() + "' at "
                    + Written.percent(parsed.outlook().probability()));
        }
        if (parsed.outlook().costBasisYear() != null) {
            cells.add("prices of " + parsed.outlook().costBasisYear());
        }
    }

    private void paragraph(Paragraph paragraph) {
        out.add("");
        out.add(paragraph.topic().heading());
        int details = 0;
        for (Step step : paragraph.steps()) {
            if (!step.isDetail() || details++ < most) {
                step(step);
            }
        }
        left(details, "steps");
    }

    private void step(Step step) {
        boolean figure = step.arithmetic().isEmpty() && step.amount() != null;
        String paragraph =
                step.citation().isEmpty() || step.text().contains(step.citation()) ? "" : " (" + step.citation() + ")";
        String source = step.source().isEmpty() ? "" : " [" + step.source() + "]";
        out.add("  " + oneLine(step.text()) + (figure ? ": " + Written.of(step.amount()) : "") + paragraph + source);
        if (!step.arithmetic().isEmpty()) {
            out.add("    " + step.arithmetic());
        }
    }

    /** Line ends of a cell, and what would steer a terminal, are shown as marks. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(
                    c == '\n'
                            ? "\u21b5"
                            : c == '\t' ? "\u21e5" : c == '\r' ? "" : Character.isISOControl(c) ? "\uFFFD" : c);
        }
        return line.toString();
    }
}
