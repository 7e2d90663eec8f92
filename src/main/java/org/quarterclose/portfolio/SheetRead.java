package org.quarterclose.portfolio;

import org.quarterclose.intake.Sheet;

/** One small file as it was read; rows read are the accepted and the rejected ones, blank rows don't count. */
public record SheetRead(Sheet sheet, long rowsRead, long rowsAccepted, long rowsRejected) {

    public String file() {
        return sheet.file();
    }
}
