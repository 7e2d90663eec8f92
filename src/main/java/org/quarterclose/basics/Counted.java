package org.quarterclose.basics;

import java.util.Locale;

/** How many of a thing, as a sentence says it: 1 entry, 2 entries, 1,204 entries. */
public final class Counted {

    private Counted() {}

    /** A thing whose plural takes an s. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    public static String of(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : several);
    }
}
