package org.quarterclose.cli;

import java.io.PrintStream;
import org.quarterclose.batch.HowFar;

/** Where a person sees how far a run has come. */
interface ProgressView {

    /** The run is here now; comes a few times a second. */
    void look(HowFar now);

    /** A step is over; this is its line. */
    void line(String step);

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
