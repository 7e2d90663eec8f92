package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.intake.Records;

/** The small files of a quarter, one of them spoilt at random, the same at every run: none of their rows is lost. */
class HostileFoldersTest {

    private static final int CASES = 60;
    private static final Set<Code> PASSED_OVER =
            Set.of(Code.TOTAL_ROW, Code.NOTE_ROW, Code.HEADER_REPEATED, Code.SCALE_UNDECLARED);
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "properties.csv",
            "property_id,name,status,location\nMINE,The mine,CLOSED,\"Cda, \"\"Idaho\"\"\"\nMILL,Mill,OPERATING,\n",
            "obligations.csv",
            RegisterFolder.OBLIGATION_HEADER + "COVER,MINE,REMEDIATION,The cover,PROBABLE,,,,\n"
                    + "ROADS,MILL,REMEDIATION,\"Roads\nand pads\",REASONABLY_POSSIBLE,USD,,,no news\n",
            "activity.csv",
            "activity_id,date,obligation_id,kind,amount,reference\nA1,2003-08-01,COVER,PAYMENT,12.50,Invoice\n"
                    + "A2,2003-09-30,ROADS,SETTLEMENT,1.00,\nTotal,,,,13.50,\n",
            "recoveries.csv",
            "recovery_id,obligation_id,counterparty,amount,likelihood,disputed\n"
                    + "R1,COVER,Insurer,100.00,PROBABLE,false\nR2,ROADS,State,5,REMOTE,true\n",
            "opening-balances.csv",
            "obligation_id,balance\nCOVER,200.00\nROADS,0.00\nTotal,200.00\n",
            "ledger-balances.csv",
            "account,balance,property_id\n2450,-200.00,MINE\n1010,5.00,\nPrepared by A. Clerk,,\n",
            "control-totals.csv",
            "file,rows,sum_low,sum_high,sum_best\nestimates/e.csv,2,5,7,\nestimates/f.csv,,,,1\n",
            "bonds.csv",
            "bond_id,property_id,kind,amount,status\nB1,MINE,surety,5.00,OUTSTANDING\nB2,MILL,cash,7,RETURNED\n",
            "assumptions.csv",
            "kind,key,value\nCARFR,,8.5%\nINFLATION,2004,0.025\nFX,CAD closing,0.7412\n"));

    @TempDir
    Path folder;

    @Test
    void every_row_of_every_small_file_is_accepted_refused_or_passed_over_with_a_word() {
        spoil(410_30, CASES);
    }

    @Test
    @Tag("soak")
    void every_row_of_very_many_small_files_is_accepted_refused_or_passed_over_with_a_word() {
        spoil(450_20, 50 * CASES);
    }

    private void spoil(int seed, int cases) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60L + cases / 10), () -> {
            Random random = new Random(seed);
            RegisterFolder quarter = new RegisterFolder(folder);
            FILES.forEach(quarter::with);
            for (int i = 0; i < cases; i++) {
                for (Map.Entry<String, String> file : FILES.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), Spoiler.spoilt(file.getValue(), random));
                    assertNothingIsLost(file.getKey() + " " + i, quarter.read());
                    quarter.with(file.getKey(), file.getValue());
                }
            }
        });
    }

    private static void assertNothingIsLost(String name, RegisterRead read) {
        for (SheetRead sheet : read.sheets()) {
            long passedOver = read.problems().stream()
                    .filter(problem ->
                            problem.place().file().equals(sheet.file()) && PASSED_OVER.contains(problem.code()))
                    .count();
            long rejected = read.rejected().stream()
                    .filter(row -> row.place().file().equals(sheet.file()))
                    .count();
            assertThat(sheet.rowsAccepted() + sheet.rowsRejected()).as(name).isEqualTo(sheet.rowsRead());
            assertThat(rejected).as(name).isEqualTo(sheet.rowsRejected());
            assertThat(sheet.rowsRead() + passedOver).as(name).isEqualTo(records(sheet));
        }
        List<String> opened = read.sheets().stream().map(SheetRead::file).toList();
        for (String file : FILES.keySet()) {
            boolean told = read.problems().stream()
                    .anyMatch(problem -> problem.place().file().equals(file));
            assertThat(opened.contains(file) || told).as("%s: %s", name, file).isTrue();
        }
        assertThat(read.rejected()).as(name).allMatch(row -> !row.reasons().isEmpty());
    }

    private static long records(SheetRead sheet) {
        long count = 0;
        try (Records records = new Records(sheet.sheet(), sheet.sheet().records())) {
            while (records.next()) {
                count++;
            }
        }
        return count;
    }
}
