package org.quarterclose.close;

import java.util.Optional;
import org.quarterclose.basics.Quarter;
import org.quarterclose.report.CloseHeader.CloseState;

/** What a run may do, seen from what the quarter already holds. */
public final class RerunRules {

    private RerunRules() {}

    /**
     * What the database knows when a run begins.
     *
     * @param newest the newest finished version of the quarter
     * @param postedBefore the newest posted quarter before this one
     * @param hasOpenings whether the folder gives opening balances
     */
    public record Situation(
            Quarter quarter, Optional<CloseVersion> newest, Optional<Quarter> postedBefore, boolean hasOpenings) {}

    /** What follows. */
    public sealed interface Decision {}

    /** A version is made; it follows the newest. */
    public record Propose() implements Decision {}

    /** The newest version came from the same inputs. */
    public record NothingChanged(CloseVersion version) implements Decision {}

    /** The state of the close does not allow it. */
    public record Refused(String reason, String remedy) implements Decision {}

    public static Decision decide(Situation situation, String inputHash) {
        Optional<CloseVersion> newest = situation.newest();
        if (newest.isPresent() && newest.get().state() == CloseState.POSTED) {
            return new Refused(
                    situation.quarter() + " is posted (version " + newest.get().version() + ")",
                    "A posted quarter changes only after it is reopened.");
        }
        if (newest.isPresent() && newest.get().inputHash().equals(inputHash)) {
            return new NothingChanged(newest.get());
        }
        return order(situation);
    }

    private static Decision order(Situation situation) {
        Quarter before = situation.quarter().previous();
        boolean posted = situation.postedBefore().filter(before::equals).isPresent();
        if (posted || situation.postedBefore().isEmpty() && situation.hasOpenings()) {
            return new Propose();
        }
        if (situation.postedBefore().isPresent()) {
            return new Refused(
                    "quarters close in order: the newest posted one is "
                            + situation.postedBefore().get(),
                    "Close and post " + situation.postedBefore().get().next() + " first.");
        }
        return new Refused(
                before + " is not posted and the folder has no opening-balances.csv",
                "Give opening balances for the first close, or close and post " + before + " first.");
    }
}
