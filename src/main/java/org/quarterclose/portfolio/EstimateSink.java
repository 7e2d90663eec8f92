package org.quarterclose.portfolio;

import org.quarterclose.basics.Problem;
import org.quarterclose.intake.RejectedRow;

/** Where the lines of an estimate file go while it is read, in the order of the file. */
public interface EstimateSink {

    void accepted(EstimateLine line);

    /** A row that is left out, with all its reasons; warnings of the row are among them. */
    void rejected(RejectedRow row);

    /** Something a person should look at on a line that was accepted. */
    void warning(Problem problem);
}
