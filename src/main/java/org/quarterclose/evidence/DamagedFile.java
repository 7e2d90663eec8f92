package org.quarterclose.evidence;

import org.quarterclose.basics.SourceLine;

/** A file of a published folder that cannot be read as what it claims to be; ends the proof that met it. */
public final class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    DamagedFile(SourceLine place, String message) {
        super(place + ": " + message);
        this.finding = new Finding(place, message);
    }

    Finding finding() {
        return finding;
    }
}
