package org.quarterclose.evidence;

/** A file holds no key that can be used here. The message names it, what was found, and how such a key is made. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyRefused(String message) {
        super(message);
    }
}
