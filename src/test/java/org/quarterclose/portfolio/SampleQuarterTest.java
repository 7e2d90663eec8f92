package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.Quarter;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.PolicyFile;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

/** The sample quarter's files, read as a close reads them, make the figures of the published release. */
class SampleQuarterTest {

    private static final Path FOLDER = Path.of("sample-data/2003-Q3");
    private static final FiscalQuarter QUARTER = FiscalCalendar.DECEMBER.quarter(new Quarter(2003, 3));
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private static RegisterRead read;
    private static final Map<String, EstimatePartResult> PARTS = new TreeMap<>();
    private static final List<Problem> PROBLEMS = new ArrayList<>();
    private static final List<String> ENCODINGS = new ArrayList<>();

    @BeforeAll
    static void readOnce() {
        ClosePolicy policy =
                PolicyFile.read(Path.of("jobs/policy.yaml")).policy().orElseThrow();
        read = new RegisterReader(policy, QUARTER).read(FOLDER);
        PROBLEMS.addAll(read.problems());
        EstimateContext context = EstimateContext.of(read.register(), QUARTER, policy);
        SheetOpener opener = new SheetOpener(FOLDER, policy.intake());
        for (String file : EstimateFiles.list(FOLDER)) {
            SheetOpener.Opened opened = opener.open(file, EstimateFile.COLUMNS);
            PROBLEMS.addAll(opened.problems());
            Sheet sheet = opened.sheet().orElseThrow();
            ENCODINGS.add(sheet.encoding() + " " + sheet.delimiter());
            PARTS.put(file, EstimatePart.read(sheet, sheet.records(), context, new Collecting()));
        }
    }

    @Test
    void nothing_in_the_sample_is_rejected_or_warned_of() {
        assertThat(PROBLEMS).isEmpty();
        assertThat(PortfolioLaws.afterEstimates(new EstimatedPortfolio(
                        read.register(),
                        QUARTER,
                        Coverage.of(sums()),
                        read.register().openings(),
                        read.register().settledObligations(),
                        SumsByObligation.of(read.register().obligations().size(), List.of(sums())),
                        "USD")))
                .isEmpty();
    }

    @Test
    void four_authors_write_four_dialects() {
        assertThat(PARTS.keySet())
                .containsExactly(
                        "estimates/counsel.csv",
                        "estimates/finished-properties.csv",
                        "estimates/grouse-creek.csv",
                        "estimates/other-sites.csv");
        assertThat(ENCODINGS).containsExactly("UTF-8 ,", "UTF-8 \t", "UTF-8 ,", "Windows-1252 ;");
    }

    @Test
    void the_basin_is_carried_at_18_000_000_00_with_40_000_000_00_above_it() {
        assertThat(required("CDA-BASIN")).isEqualByComparingTo("18000000.00");
        assertThat(ours("CDA-BASIN", EstimateSum::ourHigh).subtract(required("CDA-BASIN")))
                .isEqualByComparingTo("40000000.00");
        assertThat(accrual("CDA-BASIN")).isEqualByComparingTo("16000000.00");
    }

    @Test
    void grouse_creek_gains_6_800_000_00() {
        assertThat(required("GROUSE-CREEK")).isEqualByComparingTo("15537649.75");
        assertThat(accrual("GROUSE-CREEK")).isEqualByComparingTo("6800000.00");
        assertThat(PARTS.get("estimates/grouse-creek.csv").accepted()).isEqualTo(18);
    }

    @Test
    void everything_else_gains_300_000_00_and_all_together_23_100_000_00() {
        Map<String, BigDecimal> accruals = new TreeMap<>();
        read.register().obligations().forEach(each -> accruals.put(each.id(), accrual(each.id())));

        assertThat(accruals)
                .containsEntry("OTHER-MILL-CLOSURE", new BigDecimal("180000.0000"))
                .containsEntry("OTHER-TAILINGS-COVER", new BigDecimal("95000.0000"))
                .containsEntry("OTHER-ADIT-DRAINAGE", new BigDecimal("60000.0000"))
                .containsEntry("SIDDOWAY-RECLAMATION", new BigDecimal("-23000.0000"))
                .containsEntry("PIEDMONT-RECLAMATION", new BigDecimal("-12000.0000"))
                .containsEntry("MIDDLE-BUTTES-RECLAMATION", new BigDecimal("0.0000"))
                .containsEntry("SHUMAKE-RECLAMATION", new BigDecimal("0.0000"))
                .containsEntry("CDA-PRIVATE-CLAIM", new BigDecimal("0.0000"));
        BigDecimal total = accruals.values().stream().reduce(ZERO, BigDecimal::add);
        assertThat(total).isEqualByComparingTo("23100000.00");
        assertThat(total.subtract(accruals.get("CDA-BASIN")).subtract(accruals.get("GROUSE-CREEK")))
                .isEqualByComparingTo("300000.00");
    }

    @Test
    void the_ledger_has_the_openings_less_the_payments_that_it_has_posted() {
        BigDecimal carried = read.register().obligations().stream()
                .map(each -> carried(each.id()))
                .reduce(ZERO, BigDecimal::add);

        assertThat(carried).isEqualByComparingTo("11829149.75");
        assertThat(read.register().ledger()).hasSize(1);
        assertThat(read.register().ledger().get(0).balance().amount()).isEqualByComparingTo(carried.negate());
    }

    @Test
    void no_payment_exceeds_its_balance() {
        assertThat(read.register().obligations())
                .allSatisfy(each -> assertThat(carried(each.id())).isGreaterThanOrEqualTo(ZERO));
    }

    @Test
    void every_estimate_file_is_what_its_sender_declares() {
        assertThat(read.register().controlTotals())
                .extracting(ControlTotal::file)
                .containsExactlyElementsOf(PARTS.keySet());
        for (ControlTotal declared : read.register().controlTotals()) {
            EstimatePartResult part = PARTS.get(declared.file());
            assertThat(part.rowsRead()).isEqualTo(declared.rows());
            assertThat(part.sumLow()).isEqualByComparingTo(declared.sumLow());
            assertThat(part.sumHigh()).isEqualByComparingTo(declared.sumHigh());
            assertThat(part.sumBest()).isEqualByComparingTo(declared.sumBest() == null ? ZERO : declared.sumBest());
        }
    }

    @Test
    void part_of_grouse_creek_is_spent_within_the_twelve_months_after_the_quarter_end() {
        int number = read.register().obligationsById().get("GROUSE-CREEK").number();
        BigDecimal current = sums().stream()
                .filter(sum -> sum.likeness().obligation() == number)
                .filter(sum -> !sum.likeness().spendOn().isAfter(QUARTER.currentUntil(12)))
                .map(EstimateSum::ourAccrued)
                .reduce(ZERO, BigDecimal::add);

        assertThat(current).isEqualByComparingTo("3118500.00");
    }

    /** What must be carried: nothing once released or when not probable, otherwise best estimates and minimums. */
    private static BigDecimal required(String id) {
        Obligation obligation = read.register().obligationsById().get(id);
        boolean carried = obligation.likelihood() == Likelihood.PROBABLE && !obligation.isReleasedBy(QUARTER);
        return carried ? ours(id, EstimateSum::ourAccrued) : ZERO;
    }

    private static BigDecimal ours(String id, Function<EstimateSum, BigDecimal> part) {
        int number = read.register().obligationsById().get(id).number();
        return sums().stream()
                .filter(sum -> sum.likeness().obligation() == number)
                .map(part)
                .reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal carried(String id) {
        Map<String, BigDecimal> balances = new HashMap<>();
        read.register()
                .openings()
                .forEach(each ->
                        balances.merge(each.obligationId(), each.balance().amount(), BigDecimal::add));
        read.register()
                .activities()
                .forEach(each -> balances.merge(
                        each.obligationId(), each.amount().amount().negate(), BigDecimal::add));
        return balances.getOrDefault(id, ZERO);
    }

    private static BigDecimal accrual(String id) {
        return required(id).subtract(carried(id)).setScale(4);
    }

    private static List<EstimateSum> sums() {
        return PARTS.values().stream().flatMap(part -> part.sums().stream()).toList();
    }

    private static final class Collecting implements EstimateSink {

        @Override
        public void accepted(EstimateLine line) {
            assertThat(line.isWide()).isFalse();
        }

        @Override
        public void rejected(RejectedRow row) {
            PROBLEMS.addAll(row.reasons());
        }

        @Override
        public void warning(Problem problem) {
            PROBLEMS.add(problem);
        }
    }
}
