package org.quarterclose.batch;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.ProblemGroup;
import org.quarterclose.close.PeriodState;
import org.quarterclose.close.VersionDiff;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseTotals;

/** How a run ended. */
public sealed interface CloseOutcome {

    /**
     * There is a version of these inputs.
     *
     * @param made whether this run made it, or found it
     * @param scaled the files whose amounts were read in thousands or millions, in words; empty when none was
     * @param groups the first problems by kind, errors before warnings, those of whole files before those of rows
     * @param folder where it is published
     * @param period where the quarter stands in the books
     * @param openErrors errors and failed checks that nobody has waived
     * @param approvalsGiven how many persons have approved it, which a version that was found may be
     * @param approvalsRequired how many must
     * @param superseded the version before, when this run made one after it
     */
    record Proposed(
            boolean made,
            CloseHeader header,
            CloseTotals totals,
            String scaled,
            List<Check> checks,
            List<ProblemGroup> groups,
            Path folder,
            PeriodState period,
            long openErrors,
            int approvalsGiven,
            int approvalsRequired,
            Optional<Superseded> superseded)
            implements CloseOutcome {

        /** The first problems one by one. */
        public List<Problem> problems() {
            return groups.stream()
                    .flatMap(group -> group.first().stream())
                    .sorted(Comparator.comparing(Problem::severity)
                            .thenComparing(problem -> problem.place().line() > 0)
                            .thenComparing(Problem.BY_PLACE))
                    .toList();
        }

        public List<Check> failed() {
            return checks.stream().filter(Check::failed).toList();
        }
    }

    /**
     * The version before.
     *
     * @param approvers whose approvals of it are suspended
     */
    record Superseded(VersionDiff diff, List<String> approvers) {}

    /** The state of the close does not allow a run. */
    record Refused(String reason, String remedy) implements CloseOutcome {}

    /** Nothing changed in the inputs, but somebody changed the published folder. */
    record Damaged(Path folder, String finding) implements CloseOutcome {}

    /** Another run works on the quarter. */
    record Busy(String reason) implements CloseOutcome {}
}
