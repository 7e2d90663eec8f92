package org.quarterclose.intake;

import java.time.LocalDate;
import org.quarterclose.policy.Feed;

/** Reads dates in the one form that the policy declares for a file. */
public final class Dates {

    private final Feed feed;

    public Dates(Feed feed) {
        this.feed = feed;
    }

    /** The date, or null when the text is not in the declared form or no such day exists. */
    public LocalDate parse(String text) {
        throw new UnsupportedOperationException(text + feed);
    }
}
