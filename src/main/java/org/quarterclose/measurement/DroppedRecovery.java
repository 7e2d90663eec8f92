package org.quarterclose.measurement;

import org.quarterclose.basics.Code;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Problem.Cell;
import org.quarterclose.basics.SourceLine;

/** A receivable that the books carry and nobody names any more: it stays as it is until somebody says what it is. */
public final class DroppedRecovery {

    private DroppedRecovery() {}

    /** @param balance what the books carry for it */
    public static Problem of(String recoveryId, Money balance) {
        Cell cell = new Cell(SourceLine.file("recoveries.csv"), "recovery_id", recoveryId);
        String message = "found " + balance + " carried for a recovery without its row in recoveries.csv, or without"
                + " its accounts in the policy; expected both";
        return Problem.of(Code.RECOVERY_DROPPED, cell, message);
    }
}
