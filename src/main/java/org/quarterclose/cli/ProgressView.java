package org.quarterclose.cli;

import java.io.PrintStream;
import org.quarterclose.batch.HowFar;
import org.quarterclose.batch.StepDone;

/** Where a person sees how far a run has come. */
interface ProgressView {

    /** The run is here now; comes a few times a second. */
    void look(HowFar now);

    /** Something is worth a line. */
    void line(String text);

    /** A step is over. */
    default void step(StepDone done) {
        line(done.line());
    }

    /**
     * Nothing follows.
     *
     * @param stopped somebody stops the program
     */
    void end(boolean stopped);

    /** The stream for whoever else has something to say meanwhile. */
    default PrintStream makingRoom(PrintStream stream) {
        return stream;
    }
}
