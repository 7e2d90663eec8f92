package org.quarterclose.batch;

import org.quarterclose.close.CloseVersion;
import org.quarterclose.report.CloseHeader.CloseState;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Step 1: makes sure that the version is still a draft of these inputs. The quarter's lock is held, its state was
 * checked and its inputs were copied and hashed before the job began, because the input hash names the job instance.
 */
record OpenQuarter(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        CloseVersion draft = workspace.stores().versions().byId(workspace.closeId());
        if (draft.state() != CloseState.DRAFT
                || !draft.inputHash().equals(workspace.inputs().hash())) {
            throw new IllegalStateException(
                    "version " + draft.closeId() + " is " + draft.state() + " and made from " + draft.inputHash()
                            + "; expected a draft of " + workspace.inputs().hash());
        }
        contribution.incrementWriteCount(workspace.inputs().files().size());
    }
}
