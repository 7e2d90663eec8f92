package org.quarterclose.portfolio;

import com.opencsv.CSVReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;

/**
 * Prints lines a second and CPU time of reading a generated file: a folder, a number of lines, and
 * whether the obligations are scattered over the file ({@code true} or {@code false}) are its arguments.
 */
final class EstimateMeasure {

    private static final int OBLIGATIONS = 2000;
    private static final int ROUNDS = 4;

    private EstimateMeasure() {}

    private interface Work {
        long lines() throws Exception;
    }

    private static final class Counting implements EstimateSink {
        private long lines;

        @Override
        public void accepted(EstimateLine line) {
            lines++;
        }

        @Override
        public void rejected(RejectedRow row) {
            throw new IllegalStateException(row.toString());
        }

        @Override
        public void warning(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        boolean scattered = Boolean.parseBoolean(arguments[2]);
        Path file = folder.resolve("measure-" + lines + (scattered ? "-scattered.csv" : ".csv"));
        if (!Files.exists(file)) {
            generate(file, lines, scattered);
        }
        SheetOpener opener = new SheetOpener(folder, EstimateFilesForTests.INTAKE);
        String name = file.getFileName().toString();
        Sheet sheet = opener.open(name, EstimateFile.COLUMNS).sheet().orElseThrow();
        EstimateContext context = register();
        System.out.println(Files.size(file) / lines + " bytes a line");
        for (int round = 0; round < ROUNDS; round++) {
            measure(
                    "open (survey of all bytes)",
                    lines,
                    () -> opener.open(name, EstimateFile.COLUMNS).problems().size());
            measure(
                    "cut into parts of 16 MB",
                    lines,
                    () -> RecordCutter.cut(sheet, 1 << 24).size());
            measure("opencsv by default", lines, () -> byDefault(file));
            measure("records", lines, () -> records(sheet));
            measure("estimate part", lines, () -> {
                Counting sink = new Counting();
                EstimatePart.read(sheet, sheet.records(), context, sink);
                return sink.lines;
            });
        }
    }

    private static void measure(String what, int lines, Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        long result = work.lines();
        long cpuMicros = (threads.getCurrentThreadCpuTime() - cpu) / 1000;
        long wallMicros = (System.nanoTime() - wall) / 1000;
        System.out.printf(
                "%-28s %8d  wall %7d ms  cpu %7d ms  %6d thousand lines a CPU second%n",
                what, result, wallMicros / 1000, cpuMicros / 1000, lines * 1000L / Math.max(1, cpuMicros));
    }

    private static long byDefault(Path file) throws Exception {
        long count = -1;
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            while (reader.readNext() != null) {
                count++;
            }
        }
        return count;
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

    private static EstimateContext register() {
        Map<String, Obligation> obligations = new LinkedHashMap<>();
        for (int i = 0; i < OBLIGATIONS; i++) {
            obligations.put("OB-" + (10_000 + i), EstimateFilesForTests.obligation(i, "OB-" + (10_000 + i), null));
        }
        return new EstimateContext(obligations, Set.of(), Quarter.parse("2003-Q3"), EstimateFilesForTests.POLICY);
    }

    private static void generate(Path file, int lines, boolean scattered) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("obligation_id,line,category,description,low,high,best,share_pct,share_basis,spend_on,currency,"
                    + "estimated_on,conditions_existed_at,preparer,support\n");
            for (int i = 0; i < lines; i++) {
                long obligation = scattered ? i * 7L / 20 % OBLIGATIONS : (long) i * OBLIGATIONS / lines;
                int low = 1000 + i % 90_000;
                String best = i % 3 == 0 ? low + 500 + ".25" : "";
                String share = i % 5 == 0 ? "31,SITE_TOTAL" : ",";
                out.write("OB-" + (10_000 + obligation) + "," + i
                        + ",EARTHWORK,Regrade and cap of the tailings impoundment cell " + i % 100 + "," + low + ".50,"
                        + (low + 70_000) + ".75," + best + "," + share + "," + (2004 + i % 10)
                        + ",USD,2003-09-15,,K Engineer,DOC-" + (100_000 + i) + "\n");
            }
        }
    }
}
