package org.quarterclose.report;

import java.util.List;
import org.quarterclose.report.FrozenClose.InputFile;

/** The files that were read, with what identifies their exact bytes. */
final class InputSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        html.open("section").element("h2", "Inputs");
        Table table = new Table(
                html,
                "Files as they were read; their exact bytes are in evidence/inputs/",
                List.of("File", "Encoding", "#Bytes", "#Read", "#Accepted", "#Rejected", "Unread columns", "SHA-256"));
        shown.close().inputs().forEach(input -> table.row(cells(input)));
        table.end();
        html.close();
    }

    private List<String> cells(InputFile input) {
        return List.of(
                input.file(),
                input.encoding(),
                Figures.of(input.bytes()),
                Figures.of(input.rowsRead()),
                Figures.of(input.rowsAccepted()),
                Figures.of(input.rowsRejected()),
                String.join(", ", input.unknownColumns()),
                input.sha256());
    }
}
