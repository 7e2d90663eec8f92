package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.portfolio.RegisterRead;
import org.quarterclose.portfolio.SheetRead;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 2: reads the small files and opens the estimate files; every problem of every file goes on record. */
record ReadRegister(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        RegisterRead read = workspace.registerRead();
        List<Problem> problems = new ArrayList<>(problemsOfNoRow(read));
        for (Opened opened : workspace.estimateSheets().values()) {
            problems.addAll(opened.problems());
        }
        workspace.stores().facts().add(workspace.closeId(), read.register());
        workspace.stores().problems().addRejected(workspace.closeId(), read.rejected());
        workspace.stores().problems().add(workspace.closeId(), problems);
        read.sheets().stream().mapToLong(SheetRead::rowsRead).forEach(contribution::incrementWriteCount);
    }

    // A rejected row brings its reasons along.
    private static List<Problem> problemsOfNoRow(RegisterRead read) {
        List<Problem> left = new ArrayList<>(read.problems());
        read.rejected().forEach(row -> row.reasons().forEach(left::remove));
        return left;
    }
}
