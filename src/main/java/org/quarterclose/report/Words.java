package org.quarterclose.report;

import java.util.Locale;

/** The constants of the program as words on a page: MINIMUM_OF_RANGE is "minimum of range". */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return of(constant.name());
    }

    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
