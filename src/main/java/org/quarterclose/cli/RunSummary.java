package org.quarterclose.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quarterclose.basics.Counted;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.ProblemGroup;
import org.quarterclose.basics.Severity;
import org.quarterclose.batch.CloseOutcome;
import org.quarterclose.batch.CloseOutcome.Busy;
import org.quarterclose.batch.CloseOutcome.Damaged;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Refused;
import org.quarterclose.batch.CloseOutcome.Superseded;
import org.quarterclose.cli.NextStep.Approvals;
import org.quarterclose.cli.NextStep.Standing;
import org.quarterclose.close.VersionDiff;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.CloseTotals;
import org.quarterclose.report.SummaryText;
import org.quarterclose.rollforward.Movements;

/** Prints how a run ended: ten lines for people, or JSON for programs; what needs a person goes to the error stream. */
record RunSummary(PrintWriter out, PrintWriter errors, Form form, SameOptions same) {

    private static final int LONGEST = 240;
    private static final int CHANGES_SHOWN = 5;

    /** How the summary is printed. */
    enum Form {
        WORDS,
        QUIET,
        JSON
    }

    int print(CloseOutcome outcome) {
        if (outcome instanceof Refused refused) {
            errors.println("quarter-close: refused: " + refused.reason() + ". " + same.in(refused.remedy()));
            return ExitCode.REFUSED;
        }
        if (outcome instanceof Busy busy) {
            errors.println("quarter-close: try again later: " + busy.reason());
            return ExitCode.TRY_LATER;
        }
        if (outcome instanceof Damaged damaged) {
            errors.println("quarter-close: " + damaged.folder() + " was changed after it was published: "
                    + damaged.finding() + ". Move it away and run again: it is written anew.");
            return ExitCode.CHECK_FAILED;
        }
        return print((Proposed) outcome);
    }

    private int print(Proposed proposed) {
        int code = code(proposed);
        switch (form) {
            case JSON -> out.print(SummaryText.json(proposed.folder()));
            case WORDS -> words(proposed).forEach(out::println);
            case QUIET -> {
                // Silence is success; problems follow on the error stream.
            }
        }
        out.flush();
        if (proposed.totals().errors() > 0) {
            printProblems(proposed);
        }
        proposed.failed().forEach(check -> errors.println(failed(check)));
        reason(proposed, code).ifPresent(errors::println);
        return code;
    }

    /** Why it does not end well, in one line at the end. */
    private static Optional<String> reason(Proposed proposed, int code) {
        return switch (code) {
            case ExitCode.INPUT_ERRORS ->
                Optional.of("quarter-close: the input has "
                        + Counted.of(proposed.totals().errors(), "error")
                        + "; the proposal is INCOMPLETE: correct what "
                        + proposed.folder().resolve("exceptions.csv") + " lists, and run again");
            case ExitCode.CHECK_FAILED ->
                Optional.of("quarter-close: " + Counted.of(proposed.failed().size(), "reconciliation check")
                        + " failed: see " + proposed.folder().resolve("checks.csv"));
            default -> Optional.empty();
        };
    }

    private static int code(Proposed proposed) {
        if (proposed.totals().errors() > 0) {
            return ExitCode.INPUT_ERRORS;
        }
        return proposed.failed().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private List<String> words(Proposed proposed) {
        CloseHeader header = proposed.header();
        CloseTotals totals = proposed.totals();
        List<String> lines = new ArrayList<>();
        if (!proposed.made()) {
            lines.add("already proposed, nothing changed");
        }
        String mark = header.mark().isEmpty() ? "" : header.mark() + ", ";
        String version = header.isDryRun() ? "DRY RUN" : mark + "version " + header.version();
        lines.add(header.quarter() + "     " + header.company() + ", " + version + ": " + header.state() + ", "
                + header.quarter().days());
        lines.add("rows        " + count(totals.rowsRead()) + " read, " + count(totals.rowsAccepted()) + " accepted, "
                + count(totals.rowsRejected()) + " rejected"
                + (proposed.scaled().isEmpty() ? "" : "; " + proposed.scaled()));
        lines.add("balance     " + balance(totals));
        lines.add("by class    " + byClass(totals.closingByClass()));
        lines.add("exposure    " + money(totals.excessExposure()) + " above the balance: disclosed, not booked");
        lines.add("entries     " + count(totals.entries()) + ", debits " + money(totals.entryDebits()) + ", credits "
                + money(totals.entryCredits()));
        lines.add("checks      " + checks(proposed.checks()));
        lines.add("exceptions  " + Counted.of(totals.errors(), "error") + ", "
                + Counted.of(totals.warnings(), "warning"));
        proposed.superseded().ifPresent(before -> lines.addAll(superseded(before)));
        lines.add("reports     " + proposed.folder().resolve("reconciliation.html"));
        lines.add("next        "
                + same.in(NextStep.after(new Standing(
                        header,
                        totals,
                        proposed.period(),
                        proposed.failed().size(),
                        proposed.openErrors(),
                        new Approvals(proposed.approvalsGiven(), proposed.approvalsRequired()),
                        Optional.empty(),
                        Optional.empty()))));
        return lines;
    }

    private static List<String> superseded(Superseded before) {
        VersionDiff diff = before.diff();
        List<String> lines = new ArrayList<>();
        lines.add("changed     since version " + diff.from().version() + ": " + DiffText.total(diff));
        diff.obligations().stream()
                .limit(CHANGES_SHOWN)
                .map(DiffText::line)
                .forEach(line -> lines.add("            " + line));
        if (diff.obligations().size() > CHANGES_SHOWN) {
            lines.add("            all of them: quarter-close diff " + diff.to().quarter());
        }
        if (!before.approvers().isEmpty() && diff.from().state() != CloseState.POSTED) {
            lines.add("suspended   the approval of version " + diff.from().version() + " by "
                    + String.join(", ", before.approvers()));
        }
        return lines;
    }

    /** From opening to closing; what moved nothing is left out, but for accrual and payments. */
    private static String balance(CloseTotals totals) {
        Movements moved = totals.quarter();
        StringBuilder text = new StringBuilder("opening " + money(moved.opening()));
        text.append(", accrual ").append(money(totals.accrual()));
        Map<String, Money> others = new LinkedHashMap<>();
        others.put("retirement cost", totals.capitalised());
        others.put("accretion", moved.accretion());
        others.put("acquired", moved.acquired());
        others.put("disposed", moved.disposed());
        others.put("exchange difference", moved.fx());
        others.put("re-presented", moved.representation());
        others.forEach((name, amount) -> text.append(amount.isZero() ? "" : ", " + name + " " + money(amount)));
        text.append(", payments ").append(money(moved.payments()));
        return text.append(", closing ").append(money(moved.closing())).toString();
    }

    private static String byClass(Map<ObligationClass, Money> closings) {
        return closings.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + money(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String checks(List<Check> checks) {
        Map<Check.Status, Long> byStatus =
                checks.stream().collect(Collectors.groupingBy(Check::status, Collectors.counting()));
        return count(byStatus.getOrDefault(Check.Status.PASSED, 0L)) + " passed, "
                + count(byStatus.getOrDefault(Check.Status.FAILED, 0L)) + " failed, "
                + count(byStatus.getOrDefault(Check.Status.NOT_DECLARED, 0L)) + " with nothing to compare";
    }

    private void printProblems(Proposed proposed) {
        List<ProblemGroup> shown = proposed.groups().stream()
                .filter(group -> group.first().get(0).severity() == Severity.ERROR)
                .toList();
        ProblemGroup.lines(shown).forEach(line -> errors.println(words(line)));
        long more = proposed.totals().errors()
                - shown.stream().mapToLong(ProblemGroup::count).sum();
        if (more > 0) {
            errors.println("… and " + count(more) + " more errors in "
                    + proposed.folder().resolve("exceptions.csv"));
        }
    }

    /** One problem, or many of one kind by the first of them. */
    private static String words(ProblemGroup group) {
        Problem problem = group.first().get(0);
        String column = problem.column().isEmpty() ? "" : " " + problem.column();
        String value = problem.value().isEmpty() ? "" : " '" + shortened(problem.value()) + "'";
        String many = group.isTogether() ? " (" + count(group.count()) + " times)" : "";
        return group.places() + column + value + ": " + problem.code() + ": " + shortened(problem.message()) + many
                + ". " + problem.remedy();
    }

    private static String failed(Check check) {
        return "check failed: " + check.name() + ": expected " + check.expected() + ", found " + check.actual()
                + ", difference " + check.difference() + " (" + check.detail() + ")";
    }

    private static String money(Money money) {
        String grouped = String.format(Locale.ROOT, "%,.2f", money.amount().abs());
        return money.isNegative() ? "(" + grouped + ")" : grouped;
    }

    // A screen line is for reading; exceptions.csv has the whole value.
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
