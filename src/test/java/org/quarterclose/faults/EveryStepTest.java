package org.quarterclose.faults;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.Fault.Place;
import org.quarterclose.faults.ReliabilityPage.Seen;

/**
 * A run that is struck in one of its steps goes on where it was. In every build one close is struck in step after step,
 * and then comes to its end; in the soak each step and fault has a close of its own.
 */
class EveryStepTest {

    @TempDir
    Path folder;

    @Test
    void a_run_told_to_stop_or_killed_in_one_step_after_the_other_ends_as_a_clean_run() {
        struckInOneStepAfterTheOther(Fault.STOPPED, Fault.KILLED);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("everywhere")
    void a_run_struck_anywhere_ends_as_a_clean_run(Fault fault, String step, String moment) {
        Books books = new Books(folder);
        Ended struck = new Blow(fault).at(books, moment + step, books::start);
        String again = books.runAgain();
        ReliabilityPage.row(fault, step, new Seen(String.valueOf(struck.code()), books.said(struck), again));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Fault.KILLED, Fault.STOPPED, Fault.SERVER_KILLED, Fault.CONNECTION_KILLED)
                .flatMap(fault -> Place.STEPS.stream()
                        .flatMap(step -> Stream.of("begin-", "").map(moment -> Arguments.of(fault, step, moment))));
    }

    private void struckInOneStepAfterTheOther(Fault... faults) {
        Books books = new Books(folder);
        Map<Fault, Map<String, Ended>> ends = new EnumMap<>(Fault.class);
        for (String step : Place.STEPS) {
            for (Fault fault : faults) {
                if (fault.isDaily(step)) {
                    Ended struck = new Blow(fault).at(books, step, books::start);
                    ends.computeIfAbsent(fault, one -> new TreeMap<>()).put(step, struck);
                }
            }
        }
        String again = books.runAgain();
        ends.forEach((fault, steps) -> steps.forEach((step, struck) ->
                ReliabilityPage.row(fault, step, new Seen(String.valueOf(struck.code()), books.said(struck), again))));
    }
}
