package org.quarterclose.benchmark;

import com.opencsv.CSVReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.intake.Records;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.portfolio.EstimateContext;
import org.quarterclose.portfolio.EstimateFile;
import org.quarterclose.portfolio.EstimateLine;
import org.quarterclose.portfolio.EstimatePart;
import org.quarterclose.portfolio.EstimateSink;
import org.quarterclose.portfolio.Register;
import org.quarterclose.portfolio.RegisterReader;

/** Reads the estimates of a generated quarter without a database, in several ways. */
final class Reading {

    private static final String FILE = "estimates/part-1.csv";
    private static final FiscalQuarter QUARTER = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));

    private final Path folder;
    private final ClosePolicy policy;
    private EstimateContext context;

    Reading(Path folder) {
        this.folder = folder;
        this.policy = PolicyFile.read(Path.of("jobs/policy.yaml")).policy().orElseThrow();
    }

    /** How the file is read. */
    enum Way {
        /** opencsv as it comes. */
        DEFAULT_OPENCSV,
        /** Our reader and parser: records, their fields found. */
        RECORDS,
        /** All that the job does with a line short of storing it: checked, converted, summed. */
        ESTIMATES
    }

    long read(Way way) throws Exception {
        return switch (way) {
            case DEFAULT_OPENCSV -> byDefault();
            case RECORDS -> records(sheet());
            case ESTIMATES ->
                estimates(sheet(), context(), row -> {
                    throw new IllegalStateException(row.toString());
                });
        };
    }

    Sheet sheet() {
        return new SheetOpener(folder, policy.intake())
                .open(FILE, EstimateFile.COLUMNS)
                .sheet()
                .orElseThrow();
    }

    /** What lines are judged by; read once. */
    EstimateContext context() {
        if (context == null) {
            Register register = new RegisterReader(policy, QUARTER).read(folder).register();
            context = EstimateContext.of(register, QUARTER, policy);
        }
        return context;
    }

    private long byDefault() throws Exception {
        long count = -1;
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8))) {
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

    /** What is told of a row that is refused. */
    interface Refusal {
        void refused(RejectedRow row);
    }

    static long estimates(Sheet sheet, EstimateContext context, Refusal refusal) {
        return EstimatePart.read(sheet, sheet.records(), context, new EstimateSink() {
                    @Override
                    public void accepted(EstimateLine line) {
                        // Counted by the part.
                    }

                    @Override
                    public void rejected(RejectedRow row) {
                        refusal.refused(row);
                    }

                    @Override
                    public void warning(Problem problem) {
                        throw new IllegalStateException(problem.toString());
                    }
                })
                .accepted();
    }
}
