package org.quarterclose.evidence;

import org.quarterclose.basics.SourceLine;

/**
 * One thing that does not hold in a published folder.
 *
 * @param place the file inside the folder and the line; line 0 is the whole file
 * @param message one sentence: what was found, what was expected, and the difference
 */
public record Finding(SourceLine place, String message) {

    static Finding of(String file, String message) {
        return new Finding(SourceLine.file(file), message);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
