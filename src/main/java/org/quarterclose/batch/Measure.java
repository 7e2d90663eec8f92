package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.batch.MeasuredRows.Measured;
import org.quarterclose.batch.Payments.Paid;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.NumberRange;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.measurement.Measurer;
import org.quarterclose.measurement.SpendSchedule;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.SumsByObligation;
import org.quarterclose.report.FrozenClose.SpendByYear;
import org.quarterclose.rollforward.Opening;
import org.quarterclose.rollforward.PaymentAboveBalance;
import org.quarterclose.rollforward.RollForward;
import org.quarterclose.rollforward.RollForwardRow;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Step 5, one range of obligations: what the books must carry, and the way there from the opening, by cause. */
record Measure(CloseWorkspace workspace) implements Stage {

    @Override
    public void run(ExecutionContext context, StepContribution contribution) {
        Payments payments = new Payments(workspace.register());
        SumsByObligation sums = workspace.sums();
        for (NumberRange block : ObligationPartitioner.range(context).blocks()) {
            new Block(payments, sums).measure(block);
            contribution.incrementWriteCount(block.to() - (long) block.from());
            workspace.progress().handled(block.to() - block.from());
        }
    }

    /** A block of obligations on its way into the tables. */
    private final class Block {

        private final Measurer measurer =
                new Measurer(workspace.request().policy(), workspace.request().quarter());
        private final Openings openings = workspace.openings();
        private final Payments payments;
        private final SumsByObligation sums;
        private final List<Measurement> measurements = new ArrayList<>();
        private final List<RollForwardRow> rows = new ArrayList<>();
        private final List<SpendByYear> schedule = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Block(Payments payments, SumsByObligation sums) {
            this.payments = payments;
            this.sums = sums;
        }

        void measure(NumberRange block) {
            workspace.register().obligations().subList(block.from(), block.to()).forEach(this::measure);
            CloseStores stores = workspace.stores();
            stores.measurements().add(workspace.closeId(), measurements);
            stores.measurements().addSpend(workspace.closeId(), schedule);
            stores.rollForward().add(workspace.closeId(), rows);
            stores.problems().add(workspace.closeId(), problems);
            workspace.measured().keep(block, new Measured(measurements, rows));
        }

        private void measure(Obligation obligation) {
            Opening opening = openings.of(obligation);
            Paid paid = payments.of(obligation);
            List<EstimateSum> lines = sums.of(obligation.number());
            Measurement measurement = measurer.measure(obligation, lines, opening.lessPayments(paid.total()));
            RollForwardRow row = RollForward.row(
                    obligation,
                    measurement,
                    opening,
                    paid.total(),
                    openings.yearToDate(obligation, workspace.request().quarter()));
            measurements.add(measurement);
            rows.add(row);
            SpendSchedule.of(measurement, lines)
                    .years()
                    .forEach(year -> schedule.add(new SpendByYear(obligation.number(), year.year(), year.amount())));
            PaymentAboveBalance.of(row, paid.last()).ifPresent(problems::add);
        }
    }
}
