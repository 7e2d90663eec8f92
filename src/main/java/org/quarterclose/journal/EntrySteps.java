package org.quarterclose.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarterclose.journal.JournalEntry.Event;
import org.quarterclose.journal.JournalEntry.Line;
import org.quarterclose.measurement.Step;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.rollforward.RollForwardRow;

/** The entries of an obligation, debit and credit, or why there is none. */
public final class EntrySteps {

    private static final Pattern PARAGRAPH = Pattern.compile("\\(((?:ASC|IAS|IFRS) [^)]*)\\)");

    private final PaymentsPostedBy postedBy;

    public EntrySteps(PaymentsPostedBy postedBy) {
        this.postedBy = postedBy;
    }

    public List<Step> steps(List<JournalEntry> entries, RollForwardRow row) {
        List<Step> steps = new ArrayList<>();
        entries.forEach(entry -> add(entry, steps));
        boolean paid = !row.quarter().payments().isZero();
        if (paid && postedBy == PaymentsPostedBy.GL) {
            steps.add(Step.of("Payments were posted by the general ledger: no entry for them here"));
        }
        if (steps.isEmpty()) {
            steps.add(Step.of("Nothing moved: there is no entry"));
        }
        return steps;
    }

    /**
     * The account on the other side of the liability, by the roll-forward's column that an entry posts.
     *
     * @param liability the number of the liability's account
     */
    public static Map<String, String> through(List<JournalEntry> entries, String liability) {
        Map<String, String> accounts = new HashMap<>();
        for (JournalEntry entry : entries) {
            entry.lines().stream()
                    .map(Line::account)
                    .filter(account -> !account.number().equals(liability))
                    .findFirst()
                    .ifPresent(account -> accounts.put(column(entry.event()), account.number() + " " + account.name()));
        }
        return accounts;
    }

    private static String column(Event event) {
        return switch (event) {
            case INCURRED -> "incurred";
            case REVISION_UP, REVISION_DOWN -> "revisions";
            case CORRECTION_UP, CORRECTION_DOWN -> "corrected";
            case RELEASE -> "released";
            case ACCRETION -> "accretion";
            case ACQUISITION -> "acquired";
            case DISPOSAL -> "disposed";
            case REPRESENTATION -> "representation";
            case PAYMENT -> "payments";
            default -> event.name();
        };
    }

    private static void add(JournalEntry entry, List<Step> steps) {
        Matcher paragraph = PARAGRAPH.matcher(entry.rule());
        steps.add(Step.of(entry.id() + ": " + entry.memo(), entry.debits())
                .citing(paragraph.find() ? paragraph.group(1) : "")
                .from(entry.source()));
        for (Line line : entry.lines()) {
            boolean debit = line.debit().isPositive();
            steps.add(Step.of(
                    (debit ? "Dr " : "Cr ") + line.account().number() + " "
                            + line.account().name(),
                    debit ? line.debit() : line.credit()));
        }
    }
}
