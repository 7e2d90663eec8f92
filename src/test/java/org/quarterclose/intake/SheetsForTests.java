package org.quarterclose.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;

/** Sheets from text inside a test. */
final class SheetsForTests {

    static final IntakePolicy POLICY = new IntakePolicy(List.of(), Map.of(), Limits.STANDARD);

    private SheetsForTests() {}

    static Opened open(Path folder, byte[] bytes, Columns columns) {
        return open(folder, bytes, columns, POLICY);
    }

    static Opened open(Path folder, byte[] bytes, Columns columns, IntakePolicy policy) {
        try {
            Files.write(folder.resolve("sheet.csv"), bytes);
            return new SheetOpener(folder, policy).open("sheet.csv", columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sheet sheet(Path folder, String text, Columns columns) {
        return open(folder, text.getBytes(StandardCharsets.UTF_8), columns)
                .sheet()
                .orElseThrow();
    }

    /** Every record as line, byte, fault and fields. */
    static List<String> dump(Sheet sheet, List<ByteRange> parts) {
        List<String> seen = new ArrayList<>();
        for (ByteRange part : parts) {
            try (Records records = new Records(sheet, part)) {
                while (records.next()) {
                    seen.add(shown(sheet, records));
                }
            }
        }
        return seen;
    }

    private static String shown(Sheet sheet, Records records) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < sheet.columns().columns().size(); i++) {
            fields.add(records.field(i));
        }
        String fault = records.fault() == null ? "" : records.fault().code() + "!";
        return records.line() + "@" + records.byteOffset() + " " + fault + fields + records.rawFields();
    }
}
