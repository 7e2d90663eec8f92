package org.quarterclose.close;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quarterclose.basics.Counted;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.CloseVersionStore.CloseKey;
import org.quarterclose.close.SignOffStore.Signed;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.report.SignOffs.Waiver;

/**
 * What persons do with a close that was proposed: waive, approve, post, lock, reopen. Every act is one transaction of
 * the database, which checks it; an act that was done already is done, so that a command killed on its way can be given
 * again. Whoever calls holds the quarter's lock.
 */
public final class SignOff {

    private final CloseStores stores;
    private final ClosePolicy policy;
    private final CloseKey key;

    public SignOff(CloseStores stores, ClosePolicy policy, Quarter quarter) {
        this.stores = stores;
        this.policy = policy;
        this.key = CloseKey.ofClose(policy.company(), quarter);
    }

    /**
     * What came of an act.
     *
     * @param words one sentence
     * @param version the version it concerns, as it is now
     */
    public record Done(String words, CloseVersion version) {}

    /** @param total what the approver says the close accrues; null when they do not say */
    public Done approve(int number, String by, Terms terms) {
        CloseVersion version = version(number);
        String name = name(version);
        if (stores.signOffs().isApprovedBy(version, by) && isStanding(version) && isTotal(terms, version)) {
            return new Done(name + " is approved by " + by + " already; nothing changed", version);
        }
        stores.signOffs().approve(version, by, new Signed(version.contentHash(), terms.reference(), terms.total()));
        CloseVersion now = stores.versions().byId(version.closeId());
        int given = stores.signOffs().of(now).approvals().size();
        int required = now.approvals().required();
        String count = required == 1 ? "" : " (" + given + " of " + required + " approvals)";
        return new Done(
                name + " is approved by " + by + count + ": accrual "
                        + now.approvals().total() + ", content "
                        + now.contentHash().substring(0, 16),
                now);
    }

    /** What an approver refers to, and the total they saw. */
    public record Terms(String reference, BigDecimal total) {}

    private static boolean isTotal(Terms terms, CloseVersion version) {
        return terms.total() == null
                || terms.total().compareTo(version.approvals().total().amount()) == 0;
    }

    private static boolean isStanding(CloseVersion version) {
        return version.state() != CloseState.SUPERSEDED;
    }

    public Done waive(int number, Waiver waiver) {
        CloseVersion version = version(number);
        boolean waived = stores.signOffs().waivers(version).stream()
                .anyMatch(one -> one.code().equals(waiver.code()) && one.place().equals(waiver.place()));
        String what = waiver.code() + " at " + waiver.place() + " of " + name(version);
        if (waived) {
            return new Done(what + " is waived already; nothing changed", version);
        }
        stores.signOffs().waive(version, waiver);
        long open = stores.signOffs().openErrors(version);
        return new Done(
                what + " is waived by " + waiver.by() + "; "
                        + (open == 0 ? "no error is" : Counted.of(open, "error is", "errors are")) + " open",
                stores.versions().byId(version.closeId()));
    }

    /** Posts the approved version: its entries are in the books for ever. */
    public Done post(String by) {
        CloseVersion newest = newest();
        if (newest.state() == CloseState.POSTED) {
            return new Done(name(newest) + " is posted already; nothing changed", newest);
        }
        stores.signOffs().post(newest, by);
        long entries = stores.figures().entries(newest.closeId());
        return new Done(
                name(newest) + " is posted by " + by + ": " + Counted.of(entries, "entry is", "entries are")
                        + " in the books",
                stores.versions().byId(newest.closeId()));
    }

    public Done lock(String by) {
        CloseVersion newest = newest();
        if (stores.versions().period(key.company(), key.quarter()) == PeriodState.LOCKED) {
            return new Done(key.quarter() + " is locked already; nothing changed", newest);
        }
        stores.signOffs().lock(key.company(), key.quarter(), by);
        return new Done(key.quarter() + " is locked by " + by + ": it stays as it is", newest);
    }

    public Done reopen(Reopening reopening, LocalDate today) {
        CloseVersion posted = stores.versions()
                .posted(key)
                .orElseThrow(() -> new RefusedByBooks(
                        key.quarter() + " is not posted; only a posted quarter is reopened",
                        "A quarter that is not posted takes a further version without being reopened."));
        String until = reopening.until().isEmpty()
                ? today.plusDays(policy.signOff().reopenDays()).toString()
                : reopening.until();
        Optional<Reopening> before = stores.signOffs().reopening(posted);
        if (before.isPresent() && isSame(before.get(), reopening, until)) {
            return new Done(key.quarter() + " is reopened already, until " + until + "; nothing changed", posted);
        }
        stores.signOffs()
                .reopen(
                        posted,
                        new Reopening(
                                reopening.reopenedBy(),
                                reopening.approvedBy(),
                                reopening.reason(),
                                until,
                                reopening.restatement()));
        return new Done(
                key.quarter() + " is reopened by " + reopening.reopenedBy() + " and " + reopening.approvedBy()
                        + " until " + until + "; version " + posted.version() + " stays in the books",
                posted);
    }

    private static boolean isSame(Reopening one, Reopening other, String until) {
        return one.reopenedBy().equals(other.reopenedBy())
                && one.reason().equals(other.reason())
                && one.until().equals(until);
    }

    /** What to do without a version: perhaps the policy names another company than the books. */
    private String propose() {
        List<String> companies = stores.versions().companies();
        String others = companies.isEmpty() || companies.contains(key.company())
                ? ""
                : "The policy is of " + key.company() + "; the books hold closes of " + String.join(", ", companies)
                        + ". ";
        return others + "Propose one: quarter-close run " + key.quarter() + " --input DIR.";
    }

    /** The version of a number, or the newest for 0; what is signed without one is refused later, in words. */
    public Optional<CloseVersion> find(int number) {
        return number == 0 ? stores.versions().newest(key) : stores.versions().version(key, number);
    }

    private CloseVersion newest() {
        return stores.versions()
                .newest(key)
                .orElseThrow(() -> new RefusedByBooks(key.quarter() + " has no version", propose()));
    }

    private CloseVersion version(int number) {
        List<CloseVersion> versions = stores.versions().versions(key);
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedByBooks(
                        key.quarter() + " has no version " + number,
                        versions.isEmpty()
                                ? propose()
                                : "It has: "
                                        + versions.stream()
                                                .map(version -> String.valueOf(version.version()))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private static String name(CloseVersion version) {
        return version.quarter() + " version " + version.version();
    }
}
