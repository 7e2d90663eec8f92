package org.quarterclose.measurement;

import org.quarterclose.measurement.LayerMovement.Recognition;

/** Is told of each change of a layer as it happens, and how its balance was found. */
interface LayerWitness {

    /** Nobody asks. */
    LayerWitness NOBODY = change -> {};

    void changed(Change change);

    /** What changed a layer. */
    enum Cause {
        TIME,
        RECOGNITION,
        PAYMENT,
        MORE_FLOWS,
        FEWER_FLOWS,
        FLOWS_MOVED_AWAY,
        FLOWS_MOVED_HERE,
        RELEASE
    }

    /** How the balance after it was found. */
    enum Way {
        /** The present value of the layer's flows. */
        WORTH,
        /** The flows themselves, which are due. */
        DUE,
        /** The balance before, grown at the rate. */
        GROWN,
        /** What is left of the balance before. */
        LESS,
        /** The same part of the balance as of the flows. */
        PART,
        /** As much more or less than the balance before as the flows' worth is. */
        DIFFERENCE,
        /** As far from its worth as where the flows came from. */
        AS_FAR,
        /** Nothing. */
        NOTHING
    }

    record Change(Cause cause, Way way, LayerMovement before, LayerMovement after) {

        /** A recognition begins before anything is there. */
        Recognition recognition() {
            return after.recognition();
        }
    }
}
