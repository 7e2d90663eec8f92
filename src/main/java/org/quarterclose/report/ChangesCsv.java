package org.quarterclose.report;

import java.util.Map;
import org.quarterclose.policy.MovementThreshold;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.rollforward.RollForwardRow;

/**
 * {@code changes.csv}: every balance that is not what it was the quarter before, in the presentation currency, with the
 * words of who explains it. It repeats figures of {@code roll-forward.csv} and the texts of {@code explanations.csv}.
 */
final class ChangesCsv implements RowReport<RollForwardRow> {

    static final String FILE = "changes.csv";

    private final RegisterIndex index;
    private final MovementThreshold threshold;
    private final Map<String, ExplainedMovement> explained;

    ChangesCsv(FrozenClose close, RegisterIndex index) {
        this.index = index;
        this.threshold = close.policy().explainedAbove();
        this.explained = close.register().explanationsById();
    }

    @Override
    public void header(CsvOut out) {
        out.cell("property_id")
                .cell("obligation_id")
                .cell("class")
                .cell("title")
                .cell("currency");
        out.header("opening", "closing", "movement", "percent", "to_be_explained", "explanation", "by", "source");
    }

    @Override
    public void row(RollForwardRow row, CsvOut out) {
        QuarterChange change = new QuarterChange(row, explained.get(row.obligationId()));
        if (change.isTold()) {
            write(change, out);
        }
    }

    private void write(QuarterChange change, CsvOut out) {
        RollForwardRow row = change.row();
        out.text(row.propertyId())
                .text(row.obligationId())
                .text(row.obligationClass().name());
        out.text(index.titleOf(row.number())).text(row.currency());
        out.number(row.quarter().opening()).number(row.closing()).number(change.movement());
        out.cell(change.percent()).cell(Boolean.toString(change.isToBeExplained(threshold)));
        out.text(change.explanation()).text(change.by());
        out.text(change.explained() == null ? "" : change.explained().source().toString())
                .end();
    }
}
