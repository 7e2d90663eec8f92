package org.quarterclose.refusals;

import java.util.List;
import org.quarterclose.basics.Code;

/**
 * An input that provokes one code.
 *
 * @param meaning what the code says to an accountant, one or two sentences
 * @param kind which quarter it is
 * @param file the one file that differs from {@link SmallQuarter}
 * @param text the whole of it
 * @param where the expected {@code file:line column 'value'}
 * @param also codes that follow from the same fault
 */
record Fixture(
        Code code, String meaning, SmallQuarter.Kind kind, String file, String text, String where, List<Code> also) {

    static Fixture of(Code code, String meaning) {
        return new Fixture(code, meaning, SmallQuarter.Kind.LOSSES, "", "", "", List.of());
    }

    /** In a quarter with a retirement obligation. */
    Fixture retirement() {
        return new Fixture(code, meaning, SmallQuarter.Kind.RETIREMENT, file, text, where, also);
    }

    /** In a quarter with a recovery. */
    Fixture recovered() {
        return new Fixture(code, meaning, SmallQuarter.Kind.RECOVERED, file, text, where, also);
    }

    /** In a quarter with an obligation in another currency. */
    Fixture foreign() {
        return new Fixture(code, meaning, SmallQuarter.Kind.FOREIGN, file, text, where, also);
    }

    Fixture in(String changed, String content) {
        return new Fixture(code, meaning, kind, changed, content, where, also);
    }

    /** The small quarter's estimates with a second row. */
    Fixture line(String row) {
        return in("estimates/cover.csv", SmallQuarter.ESTIMATES + row + "\n");
    }

    /** The small quarter's obligations with a second row. */
    Fixture obligation(String row) {
        return in("obligations.csv", SmallQuarter.OBLIGATIONS + row + "\n");
    }

    /** The small quarter's activity with a second row. */
    Fixture activity(String row) {
        return in("activity.csv", SmallQuarter.ACTIVITY + row + "\n");
    }

    Fixture at(String place, Code... following) {
        return new Fixture(code, meaning, kind, file, text, place, List.of(following));
    }
}
