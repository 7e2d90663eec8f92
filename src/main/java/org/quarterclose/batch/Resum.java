package org.quarterclose.batch;

import org.quarterclose.basics.Ahead;
import org.quarterclose.close.FigureStore.Resummed;

/**
 * The independent control: the stored lines added up anew by the database alone. It begins when no line can change any
 * more, on a connection of its own, while obligations are measured, and is waited for when the checks are made.
 */
final class Resum {

    private final CloseWorkspace workspace;
    private Ahead<Resummed> ahead;

    Resum(CloseWorkspace workspace) {
        this.workspace = workspace;
    }

    /** A dry run has one connection, and what it has written is seen on no other. */
    synchronized void begin() {
        if (ahead == null && !workspace.request().isDryRun()) {
            ahead = Ahead.of(this::add);
        }
    }

    synchronized Resummed result() {
        return ahead == null ? add() : ahead.result();
    }

    private Resummed add() {
        return workspace.stores().figures().resummed(workspace.closeId(), workspace.currencies());
    }
}
