package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.portfolio.EstimateFilesForTests.Kept;

/** Sheets spoilt at random, the same at every run: nothing crashes, nothing hangs, and no record is lost in silence. */
class HostileSheetsTest {

    private static final int CASES = 800;
    private static final Set<Code> PASSED_OVER =
            Set.of(Code.TOTAL_ROW, Code.NOTE_ROW, Code.HEADER_REPEATED, Code.SCALE_UNDECLARED);
    private static final IntakePolicy INTAKE =
            new IntakePolicy(List.of(), Map.of(), new Limits(200, 30, 18, 4, 10_000));
    private static final String SHEET = "obligation_id,line,low,high,best,estimated_on,category,description\n"
            + "A,1,100.10,250,150,2003-09-15,Cover,\"Clay, 24\"\" thick\"\n"
            + "B,1,50,,60,2003-09-15,,\"two\nlines\"\n"
            + "A,2,7,9,8,2003-09-15,Seeding,\n"
            + "Total,,157.10,259,218,,,\n"
            + "Prepared by: A. Clerk,,,,,,,\n";

    @TempDir
    Path folder;

    @Test
    void every_record_is_accepted_refused_or_passed_over_with_a_word() {
        spoil(410_30, CASES);
    }

    @Test
    @Tag("soak")
    void every_record_of_very_many_sheets_is_accepted_refused_or_passed_over_with_a_word() {
        spoil(450_20, 50 * CASES);
    }

    private void spoil(int seed, int cases) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60L + cases / 50), () -> {
            Random random = new Random(seed);
            for (int i = 0; i < cases; i++) {
                byte[] bytes = Spoiler.spoilt(SHEET, random);
                assertNothingIsLost(i, bytes);
            }
        });
    }

    private void assertNothingIsLost(int number, byte[] bytes) throws IOException {
        Files.write(folder.resolve("e.csv"), bytes);
        Opened opened = new SheetOpener(folder, INTAKE).open("e.csv", EstimateFile.COLUMNS);
        Optional<Sheet> sheet = opened.sheet();
        if (sheet.isEmpty()) {
            assertThat(opened.problems()).as("case %d", number).isNotEmpty();
            return;
        }
        Kept kept = new Kept();
        EstimatePartResult result =
                EstimatePart.read(sheet.get(), sheet.get().records(), EstimateFilesForTests.context(), kept);
        long passedOver = kept.warnings.stream()
                .map(Problem::code)
                .filter(PASSED_OVER::contains)
                .count();
        assertThat(result.accepted() + result.rejected() + passedOver)
                .as("case %d", number)
                .isEqualTo(records(sheet.get()));
        assertThat(kept.accepted).hasSize((int) result.accepted());
        assertThat(kept.rejected).hasSize((int) result.rejected());
        assertThat(kept.rejected).allMatch(row -> !row.reasons().isEmpty());
        assertSameInParts(number, sheet.get(), kept);
    }

    private static long records(Sheet sheet) {
        long count = 0;
        try (Records records = new Records(sheet, sheet.records())) {
            while (records.next()) {
                count++;
            }
        }
        return count;
    }

    private static void assertSameInParts(int number, Sheet sheet, Kept whole) {
        Kept parts = new Kept();
        for (ByteRange part : RecordCutter.cut(sheet, 120)) {
            EstimatePart.read(sheet, part, EstimateFilesForTests.context(), parts);
        }
        assertThat(parts.accepted).as("case %d", number).isEqualTo(whole.accepted);
    }
}
