package org.quarterclose.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.FiscalYear;
import org.quarterclose.policy.IntakePolicy;
import org.quarterclose.policy.IntakePolicy.Limits;
import org.quarterclose.policy.SignOffPolicy;

/** Estimate files from text inside a test, and what came of them. */
final class EstimateFilesForTests {

    static final IntakePolicy INTAKE = new IntakePolicy(List.of(), Map.of(), Limits.STANDARD);
    static final ClosePolicy POLICY = new ClosePolicy(
            "Test",
            ClosePolicy.Framework.US_GAAP,
            "USD",
            RoundingMode.HALF_UP,
            12,
            ClosePolicy.PaymentsPostedBy.GL,
            ClosePolicy.DownwardRevisions.LATEST_LAYER,
            SignOffPolicy.USUAL,
            4,
            FiscalYear.ASSUMED,
            new ChartOfAccounts(Map.of(), Map.of(), new ChartOfAccounts.Account("1", "Cash")),
            INTAKE,
            "");

    private EstimateFilesForTests() {}

    static Obligation obligation(int number, String id, LocalDate conditionsExistedAt) {
        return new Obligation(
                number,
                id,
                "P1",
                ObligationClass.REMEDIATION,
                id,
                Obligation.Likelihood.PROBABLE,
                "USD",
                null,
                "",
                conditionsExistedAt,
                false,
                null,
                "",
                "",
                new SourceLine("obligations.csv", number + 2L));
    }

    /** A, B and LATE (conditions after the quarter end) are good, BAD was refused; the quarter is 2003-Q3. */
    static EstimateContext context() {
        Map<String, Obligation> obligations = new LinkedHashMap<>();
        obligations.put("A", obligation(0, "A", null));
        obligations.put("B", obligation(1, "B", null));
        obligations.put("LATE", obligation(2, "LATE", LocalDate.of(2003, 10, 2)));
        return new EstimateContext(
                obligations,
                Set.of("BAD"),
                Map.of("B", LocalDate.of(2003, 8, 15)),
                FiscalCalendar.DECEMBER.quarter(Quarter.parse("2003-Q3")),
                POLICY);
    }

    static Sheet sheet(Path folder, String file, String text) {
        return sheet(folder, file, text, INTAKE);
    }

    static Sheet sheet(Path folder, String file, String text, IntakePolicy intake) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
            var opened = new SheetOpener(folder, intake).open(file, EstimateFile.COLUMNS);
            return opened.sheet()
                    .orElseThrow(() -> new AssertionError(opened.problems().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps everything that is handed on. */
    static final class Kept implements EstimateSink {

        final List<EstimateLine> accepted = new ArrayList<>();
        final List<RejectedRow> rejected = new ArrayList<>();
        final List<Problem> warnings = new ArrayList<>();

        @Override
        public void accepted(EstimateLine line) {
            accepted.add(line);
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected.add(row);
        }

        @Override
        public void warning(Problem problem) {
            warnings.add(problem);
        }
    }
}
