package org.quarterclose.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.acceptance.Program;
import org.quarterclose.acceptance.Program.Ended;
import org.quarterclose.faults.ReliabilityPage.Seen;

/** While one run is at work, whoever else comes to the quarter is sent away at once, and nothing of it stays. */
@Tag("soak")
class TwoAtOnceTest {

    private static final Map<String, String[]> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", new String[] {"--input", Books.SAMPLE.toString(), "--by", "dan"});
        COMMANDS.put("approve", new String[] {"--version", "1", "--by", "bob", "--reference", "minutes"});
        COMMANDS.put("post", new String[] {"--by", "cy"});
    }

    @TempDir
    Path folder;

    @Test
    void the_second_ends_at_once_and_after_the_first_it_does_its_work() {
        Books books = new Books(folder);
        books.pauses.want("measure");
        Process first = books.start();
        books.pauses.await(first);
        Map<String, Ended> sentAway = new LinkedHashMap<>();
        COMMANDS.forEach((command, words) -> {
            sentAway.put(command + " in the same folder", books.act(command, words));
            sentAway.put(command + " on the same server", Program.end(onServer(books, command, words)));
        });
        books.pauses.drop("measure");

        assertThat(Program.end(first).code()).isZero();
        books.assertClean();
        COMMANDS.forEach((command, words) ->
                assertThat(books.act(command, words).code()).as(command).isZero());
        books.assertHold("1 version");
        sentAway.forEach((place, ended) -> ReliabilityPage.row(
                Fault.TWO_AT_ONCE,
                place,
                new Seen(String.valueOf(ended.code()), books.said(ended), "0, once the first has ended")));
    }

    private static Process onServer(Books books, String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, Books.QUARTER));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--database", Superuser.url(books.program.data())));
        words.addAll(List.of("--username", "quarter_close_app"));
        words.addAll(List.of("--output", books.program.closes().toString()));
        return books.program
                .having("PGPASSWORD", Superuser.appPassword(books.program.data()))
                .launched(words.toArray(String[]::new));
    }
}
