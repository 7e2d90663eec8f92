package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;

class FixItTest {

    @TempDir
    Path folder;

    @Test
    void rejected_rows_come_back_under_their_headings_with_every_reason() throws IOException {
        FixIt.write(Samples.incomplete(), folder.resolve("fix-it"));
        List<String> lines = Files.readAllLines(folder.resolve("fix-it/estimates/basin.csv"));
        assertThat(lines.get(0)).isEqualTo("obligation_id;low;'=high;error_code;reason;remedy");
        assertThat(lines.get(1)).startsWith("CDA-BASIN;'=SUM(A1:A9);\"58; or");
        assertThat(lines.get(2)).contains("\"AMOUNT_UNREADABLE; SHARE_WITHOUT_BASIS\"");
        assertThat(lines.get(3)).startsWith("CDA-BASIN;-5;7;AMOUNT_NEGATIVE;").endsWith(";beyond");
        assertThat(lines).hasSize(4);
    }

    @Test
    void a_close_without_rejected_rows_has_no_fix_it_folder() {
        FixIt.write(Samples.complete(), folder.resolve("fix-it"));
        assertThat(folder.resolve("fix-it")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-5 | -5",
                "+1,234.50 | +1,234.50",
                "-$ 12 | -$ 12",
                "-31% | -31%",
                "-1+1 | '-1+1",
                "-A1 | '-A1",
                "=1 | '=1",
                "@x | '@x",
                "+1-cmd | '+1-cmd",
                "plain | plain"
            })
    void a_signed_number_stays_and_what_a_spreadsheet_would_execute_does_not(String field, String expected) {
        assertThat(FixIt.harmless(field)).isEqualTo(expected);
    }

    @Test
    void a_file_name_that_leads_out_of_the_folder_is_refused() {
        SampleClose close = Samples.incomplete();
        FrozenClose.InputFile input = close.inputs.get(1);
        String file = "../../outside.csv";
        close.inputs.add(new FrozenClose.InputFile(file, "", 0, "UTF-8", ",", input.header(), List.of(), 0, 0, 0));
        close.rejected.add(new RejectedRow(new SourceLine(file, 2), List.of("a"), List.of()));
        assertThatThrownBy(() -> FixIt.write(close, folder.resolve("fix-it")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside its folder");
    }
}
