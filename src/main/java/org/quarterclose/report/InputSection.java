package org.quarterclose.report;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.policy.Feed.Scale;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.report.FrozenClose.InputFile;

/** The files that were read, with what identifies their exact bytes. */
final class InputSection implements Section {

    /** Where the scale stands, when the policy declares one for any file. */
    private static final int AFTER_ENCODING = 2;

    @Override
    public void write(Shown shown, Html html) {
        html.open("section").element("h2", "Inputs");
        IntakePolicy intake = shown.close().policy().intake();
        boolean scaled = shown.close().inputs().stream()
                .anyMatch(input -> intake.feedOf(input.file()).amounts().scale() != Scale.UNSAID);
        List<String> headings = new ArrayList<>(
                List.of("File", "Encoding", "#Bytes", "#Read", "#Accepted", "#Rejected", "Unread columns", "SHA-256"));
        if (scaled) {
            headings.add(AFTER_ENCODING, "Amounts in");
        }
        Table table = new Table(
                html, "Files as they were read; their exact bytes are in evidence/inputs/", List.copyOf(headings));
        for (InputFile input : shown.close().inputs()) {
            List<String> cells = cells(input);
            if (scaled) {
                cells.add(
                        AFTER_ENCODING,
                        intake.feedOf(input.file()).amounts().scale().words());
            }
            table.row(cells);
        }
        table.end();
        html.close();
    }

    private List<String> cells(InputFile input) {
        return new ArrayList<>(List.of(
                input.file(),
                input.encoding(),
                Figures.of(input.bytes()),
                Figures.of(input.rowsRead()),
                Figures.of(input.rowsAccepted()),
                Figures.of(input.rowsRejected()),
                String.join(", ", input.unknownColumns()),
                input.sha256()));
    }
}
