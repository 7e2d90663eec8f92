package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.policy.JournalImport;
import org.quarterclose.policy.JournalImport.Column;

class JournalImportCsvTest {

    @TempDir
    Path folder;

    @Test
    void each_side_of_an_entry_is_a_row_of_the_declared_columns() throws IOException {
        SampleClose close = Samples.complete();
        close.journalImport = new JournalImport(
                ';',
                List.of(
                        new Column("Company code", "1000"),
                        new Column("Posting date", "{date}"),
                        new Column("Account", "{account}"),
                        new Column("Amount", "{amount}"),
                        new Column("Side", "{side}"),
                        new Column("Text", "={entry_id}/{line}"),
                        new Column("Cost centre", "")));
        ReportFiles.write(close, folder);

        assertThat(Files.readAllLines(folder.resolve("journal-import.csv")))
                .startsWith(
                        "Company code;Posting date;Account;Amount;Side;Text;Cost centre",
                        "1000;2003-09-30;6605;16000000.00;D;'=2003-Q3-CDA-BASIN-REVISION_UP/1;",
                        "1000;2003-09-30;2205;-16000000.00;C;'=2003-Q3-CDA-BASIN-REVISION_UP/2;")
                .hasSize(11);
        assertThat(Files.readString(folder.resolve("reconciliation.html"))).contains("Amount: {amount}; Side: {side}");
    }

    @Test
    void without_declared_columns_there_is_no_such_file() throws IOException {
        ReportFiles.write(Samples.complete(), folder);
        assertThat(folder.resolve("journal-import.csv")).doesNotExist();
    }

    @Test
    void every_field_that_a_policy_may_name_is_known() throws IOException {
        SampleClose close = Samples.complete();
        close.journalImport = new JournalImport(
                ',',
                JournalImport.FIELDS.stream()
                        .sorted()
                        .map(field -> new Column(field, "{" + field + "}"))
                        .toList());
        ReportFiles.write(close, folder);
        assertThat(Files.readAllLines(folder.resolve("journal-import.csv")).get(1))
                .startsWith(
                        "6605,Provision for closed operations; environmental (matters) | other,16000000.00,0.00,USD");
    }
}
