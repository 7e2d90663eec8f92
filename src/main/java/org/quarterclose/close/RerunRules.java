package org.quarterclose.close;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quarterclose.basics.FiscalCalendar;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.CloseHeader.Purpose;

/** What a run may do, seen from what the quarter already holds. */
public final class RerunRules {

    private RerunRules() {}

    /**
     * What the database knows when a run begins.
     *
     * @param newest the newest finished version of the quarter, for the run's purpose
     * @param hasOpenings whether the folder gives opening balances
     */
    public record Situation(
            FiscalQuarter quarter, Purpose purpose, Optional<CloseVersion> newest, Books books, boolean hasOpenings) {

        /** The first posted quarter after this one. */
        Optional<Quarter> postedAfter() {
            return books.posted().stream()
                    .map(FiscalQuarter::label)
                    .filter(label -> label.compareTo(quarter.label()) > 0)
                    .min(Comparator.naturalOrder());
        }

        /** The newest posted quarter before this one. */
        Optional<Quarter> postedBefore() {
            return books.posted().stream()
                    .map(FiscalQuarter::label)
                    .filter(label -> label.compareTo(quarter.label()) < 0)
                    .max(Comparator.naturalOrder());
        }
    }

    /**
     * Where the quarter and the ones before it stand in the books.
     *
     * @param stale the first quarter before this one that stands on a closing which was restated since
     * @param posted the company's posted quarters with the days they were closed with, oldest first
     */
    public record Books(PeriodState period, PeriodState before, Optional<Quarter> stale, List<FiscalQuarter> posted) {}

    /** What follows. */
    public sealed interface Decision {}

    /** A version is made; it follows the newest. */
    public record Propose() implements Decision {}

    /** The newest version came from the same inputs. */
    public record NothingChanged(CloseVersion version) implements Decision {}

    /** The state of the close does not allow it. */
    public record Refused(String reason, String remedy) implements Decision {}

    public static Decision decide(Situation situation, String inputHash) {
        if (situation.purpose() != Purpose.WHAT_IF && situation.books().period() == PeriodState.LOCKED) {
            return new Refused(situation.quarter() + " is locked", "Later facts go to the open quarter.");
        }
        if (situation.purpose() != Purpose.WHAT_IF && situation.books().period() == PeriodState.POSTED) {
            return new Refused(
                    situation.quarter() + " is posted",
                    "A posted quarter changes only after it is reopened: quarter-close reopen.");
        }
        Optional<CloseVersion> newest = situation.newest();
        if (newest.isPresent() && newest.get().inputHash().equals(inputHash)) {
            return new NothingChanged(newest.get());
        }
        FiscalCalendar calendar = situation.quarter().calendar();
        return situation.books().posted().stream()
                .filter(posted -> !posted.calendar().equals(calendar))
                .findFirst()
                .map(posted -> otherDays(posted, calendar))
                .orElseGet(() -> order(situation));
    }

    /** Two calendars in the same books would leave months out, or close them twice, under labels that look in order. */
    private static Decision otherDays(FiscalQuarter posted, FiscalCalendar calendar) {
        return new Refused(
                "the fiscal year has changed: " + posted.named() + " is posted, and a year that ends on "
                        + calendar.yearEnd() + " makes " + posted + " "
                        + calendar.quarter(posted.label()).days(),
                "Set fiscal_year_ends: " + posted.calendar().yearEnd()
                        + " in the policy again. Another fiscal year needs new books (--data or --database) that begin"
                        + " with opening balances.");
    }

    private static Decision order(Situation situation) {
        FiscalQuarter before = situation.quarter().previous();
        Optional<Quarter> newest = situation.postedBefore();
        Optional<Quarter> later = situation.postedAfter();
        if (situation.books().period() == PeriodState.OPEN && later.isPresent()) {
            return new Refused(
                    situation.quarter() + " comes before " + later.get()
                            + ", which is posted: its opening balances stand" + " for all that came before",
                    "Is it the right quarter? Another history needs new books (--data or --database).");
        }
        if (situation.books().before() == PeriodState.REOPENED) {
            return new Refused(before + " is reopened", "Run, approve and post its next version first.");
        }
        if (situation.books().stale().isPresent()) {
            Quarter stale = situation.books().stale().get();
            return new Refused(
                    stale + " is posted on a closing of " + stale.previous() + " that was restated since",
                    "Reopen " + stale + " with --restatement, run it again, approve and post it first.");
        }
        boolean posted = newest.filter(before.label()::equals).isPresent();
        if (posted || newest.isEmpty() && situation.hasOpenings()) {
            return new Propose();
        }
        if (newest.isPresent()) {
            return new Refused(
                    "quarters close in order: the newest posted one is " + newest.get(),
                    "Close and post " + newest.get().next() + " first.");
        }
        return new Refused(
                before + " is not posted and the folder has no opening-balances.csv",
                "Give opening balances for the first close, or close and post " + before.named() + " first.");
    }
}
