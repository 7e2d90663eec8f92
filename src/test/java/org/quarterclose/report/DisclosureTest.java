package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.SourceLine;

class DisclosureTest {

    private static final Pattern FIGURE = Pattern.compile("\\(([0-9,]+\\.[0-9]{2})\\)");
    private static final Pattern SOURCE = Pattern.compile("\\[([a-z-]+\\.(?:csv|json))");

    @TempDir
    Path folder;

    @Test
    void every_figure_of_the_words_stands_in_the_folder_and_every_source_is_a_file_of_it() throws IOException {
        String words = text(Samples.complete()).split("Roll-forward\n-")[0];
        StringBuilder files = new StringBuilder();
        for (String file :
                new String[] {"summary.json", "roll-forward.csv", "measurements.csv", "exposures.csv", "recoveries.csv"
                }) {
            files.append(Files.readString(folder.resolve(file)));
        }
        Matcher figure = FIGURE.matcher(words);
        int figures = 0;
        while (figure.find()) {
            figures++;
            assertThat(files).contains(figure.group(1).replace(",", ""));
        }
        assertThat(figures).isGreaterThan(15);
        Matcher source = SOURCE.matcher(words);
        while (source.find()) {
            boolean input = source.group(1).equals("obligations.csv");
            assertThat(input || Files.exists(folder.resolve(source.group(1))))
                    .as(source.group(1))
                    .isTrue();
        }
    }

    @Test
    void a_range_without_a_better_amount_is_disclosed_with_its_minimum_and_its_maximum() throws IOException {
        assertThat(flat(Samples.complete()))
                .contains(
                        "the loss is estimated at 18.0 million USD (18,000,000.00) to 58.0 million USD (58,000,000.00)")
                .contains("Star tailings toxic tort: nothing is accrued, up to 4.0 million USD (4,000,000.00) more is"
                        + " possible");
    }

    @Test
    void conditions_that_came_later_are_disclosed_as_later_events() throws IOException {
        SampleClose close = Samples.complete();
        close.problem(Code.LATER_CONDITIONS, new SourceLine("estimates/basin.csv", 9), "2003-10-12");
        assertThat(flat(close)).contains("Later events ------------ GROUSE-CREEK: found '2003-10-12'");
    }

    @Test
    void a_close_of_nothing_has_a_draft_too_and_a_dry_run_says_that_it_is_one() throws IOException {
        assertThat(flat(Samples.empty())).contains("it has accrued 0.00 USD").doesNotContain("Later events");
        assertThat(flat(Samples.dryRun())).contains("DRY RUN. A draft for who writes the note");
    }

    private String flat(SampleClose close) throws IOException {
        return text(close).replaceAll("\\s+", " ");
    }

    private String text(SampleClose close) throws IOException {
        ReportFiles.write(close, folder);
        return Files.readString(folder.resolve("disclosure.txt"));
    }
}
