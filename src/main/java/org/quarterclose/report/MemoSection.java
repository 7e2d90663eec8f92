package org.quarterclose.report;

import java.util.List;
import org.quarterclose.measurement.Step;
import org.quarterclose.measurement.Written;
import org.quarterclose.report.Explanation.Paragraph;
import org.quarterclose.report.Explanation.Subject;

/** A measurement memo for each obligation with a large movement: from its inputs to its entries, step by step. */
final class MemoSection implements Section {

    /** Where the memo of an obligation begins on the page. */
    static String anchor(int number) {
        return "memo-" + number;
    }

    @Override
    public void write(Shown shown, Html html) {
        List<Explanation> memos = shown.memos();
        if (memos.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Measurement memos");
        String text =
                "How each balance came about, to be followed with a pocket calculator. The rows of the spreadsheets"
                        + " behind it: quarter-close explain QUARTER OBLIGATION";
        String most = shown.hasMoreThanMemos()
                ? "; it explains every obligation. Here are the " + Figures.of(Shown.MEMOS) + " that moved most."
                : ".";
        html.element("p", text + most, "class", "note");
        memos.forEach(memo -> memo(memo, html));
        html.close();
    }

    private static void memo(Explanation memo, Html html) {
        Subject subject = memo.subject();
        String title = subject.obligation().title();
        html.open("article", "class", "memo", "id", anchor(subject.obligation().number()));
        html.element("h3", title.isBlank() ? subject.obligation().id() : title);
        String caption = subject.obligation().id() + ": " + Figures.total(subject.required()) + " "
                + subject.required().currency() + ", " + Words.of(subject.basis());
        Table table =
                new Table(html, caption, List.of("!Part", "Step", "Arithmetic", "#Amount", "!Paragraph", "Source"));
        memo.paragraphs().forEach(paragraph -> rows(paragraph, table));
        table.end();
        html.close();
    }

    private static void rows(Paragraph paragraph, Table table) {
        List<Step> steps = paragraph.steps();
        int details = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.isDetail() || details++ < ExplanationText.SHOWN) {
                table.row(cells(i == 0 ? paragraph.topic().heading() : "", step));
            }
        }
        if (details > ExplanationText.SHOWN) {
            String more = Figures.of((long) details - ExplanationText.SHOWN) + " more steps are left out here.";
            table.row(List.of("", more, "", "", "", ""));
        }
    }

    private static List<String> cells(String heading, Step step) {
        String amount = step.amount() == null ? "" : Written.of(step.amount());
        return List.of(heading, step.text(), step.arithmetic(), amount, step.citation(), step.source());
    }
}
