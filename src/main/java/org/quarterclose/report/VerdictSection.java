package org.quarterclose.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader.Purpose;

/** The first thing on the page: may this close go on, and what to do next. */
final class VerdictSection implements Section {

    @Override
    public void write(Shown shown, Html html) {
        FrozenClose close = shown.close();
        Verdict verdict = Verdict.of(close);
        String mark = close.header().mark();
        String words = mark.isEmpty() ? verdict.words() : mark + ": " + verdict.words();
        html.open("section", "class", "verdict " + verdict.style(close), "aria-label", "Verdict");
        html.element("p", words, "class", "stamp");
        html.element("p", why(close, verdict), "class", "why");
        since(close, verdict).forEach(line -> html.element("p", "As proposed. " + line, "class", "note"));
        html.open("p", "class", "next").element("strong", "Next:").text(" ");
        html.text(next(close, verdict)).close();
        command(close, verdict).forEach(line -> html.element("pre", line));
        html.close();
    }

    static String why(FrozenClose close, Verdict verdict) {
        String problems = Figures.count(close.totals().errors(), "error") + " and "
                + Figures.count(close.totals().warnings(), "warning");
        long failed = close.checks().stream().filter(Check::failed).count();
        String checks = Figures.of(failed) + " of "
                + Figures.count(close.checks().size(), "check").toLowerCase(Locale.ROOT) + " failed";
        return switch (verdict) {
            case FAILED_CHECKS -> checks + "; the input has " + problems + ".";
            case INCOMPLETE -> "The input has " + problems + ": rows with errors are left out of every figure below.";
            default ->
                "No errors, " + Figures.count(close.totals().warnings(), "warning") + ", no failed check."
                        + addsTo(close);
        };
    }

    /** A proposal is published once and stays as it is: who reads it later is led to what became of it. */
    static List<String> since(FrozenClose close, Verdict verdict) {
        boolean proposal = verdict == Verdict.PROPOSED && close.header().purpose() == Purpose.CLOSE;
        return proposal
                ? List.of("What became of it since: evidence/sign-off.json, or quarter-close status "
                        + close.header().quarter() + ".")
                : List.of();
    }

    private static String addsTo(FrozenClose close) {
        if (close.addsTo().isEmpty()) {
            return "";
        }
        String versions =
                close.addsTo().stream().map(version -> "version " + version).collect(Collectors.joining(", "));
        return " The quarter was reopened: " + versions
                + " stays posted, and the entries below are the difference to it.";
    }

    static String next(FrozenClose close, Verdict verdict) {
        if (close.header().isDryRun()) {
            return "nothing was stored. Run the close without --dry-run to propose it.";
        }
        if (close.header().isWhatIf()) {
            return "compare it with the close. It stands beside the books and is never approved or posted.";
        }
        return switch (verdict) {
            case FAILED_CHECKS ->
                "find each difference under \u201cChecks\u201d, correct its cause and run the quarter again. "
                        + "A difference is never plugged.";
            case INCOMPLETE ->
                "correct the rows in fix-it/ and everything under \u201cExceptions\u201d, then run the quarter again.";
            case PROPOSED ->
                warnings(close)
                        + "review the movements and the journal below; someone other than who proposed them"
                        + " approves them.";
            case APPROVED -> "post the approved version.";
            case POSTED -> "lock the quarter.";
            case SUPERSEDED -> "use the newest version instead.";
        };
    }

    private static String warnings(FrozenClose close) {
        return close.totals().warnings() == 0 ? "" : "look at each warning under \u201cExceptions\u201d; ";
    }

    static List<String> command(FrozenClose close, Verdict verdict) {
        String quarter = close.header().quarter().toString();
        if (close.header().isDryRun()) {
            return List.of("quarter-close run " + quarter + " --input DIR");
        }
        if (close.header().isWhatIf()) {
            return List.of("quarter-close diff " + quarter + " --what-if "
                    + close.header().whatIf());
        }
        return switch (verdict) {
            case FAILED_CHECKS, INCOMPLETE -> List.of("quarter-close run " + quarter + " --input DIR");
            case PROPOSED ->
                List.of("quarter-close approve " + quarter + " --version "
                        + close.header().version() + " --by NAME --reference TEXT --total "
                        + close.totals().accrual().plain());
            default -> List.of("quarter-close status " + quarter);
        };
    }
}
